// Not every method of the builder is a name.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

fn main() {
    let _ = virerr::error!(ErrorCode::InternalError, str2 = "web", "lost");
    let _ = virerr::error!(ErrorCode::InternalError, message: "lost");
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
