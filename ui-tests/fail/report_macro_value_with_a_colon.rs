// Named values are written with an equals sign, and were once written with a colon.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

fn main() {
    let conn = virerr::ConnectionErrors::<Acme>::new();
    virerr::report!(ErrorCode::InternalError, conn: conn, "lost");
    virerr::report!(ErrorCode::InternalError, conn = conn, object: "web", "lost");
    virerr::report_warning!(ErrorCode::InternalError, object: "web", "lost");
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
