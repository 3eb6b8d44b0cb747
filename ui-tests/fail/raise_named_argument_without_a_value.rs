// A name without its value.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

fn main() {
    let _ = virerr::error!(ErrorCode::InternalError, object =, "lost");
    let _ = virerr::error!(ErrorCode::InternalError, int1 = 7, int2 =);
    virerr::report!(ErrorCode::InternalError, conn = , int2 = 7);
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
