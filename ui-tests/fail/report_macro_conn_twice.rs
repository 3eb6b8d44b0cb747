// An error is reported on one connection.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

fn main() {
    let conn = virerr::ConnectionErrors::<Acme>::new();
    virerr::report!(ErrorCode::InternalError, conn = conn, int1 = 7, conn = conn, "lost");
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
