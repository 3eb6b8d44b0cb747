// A name that is almost one.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

fn main() {
    let conn = virerr::ConnectionErrors::<Acme>::new();
    virerr::report!(ErrorCode::InternalError, con = conn, "lost");
    virerr::report_warning!(ErrorCode::InternalError, objct = "web", conn = conn, "lost");
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
