// Each name is given once.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

fn main() {
    let _ = virerr::error!(ErrorCode::InternalError, object = "web", int1 = 7, object = "db", "lost");
    let _ = virerr::error!(ErrorCode::InternalError, level = virerr::Level::Error, level = virerr::Level::Error);
    virerr::report_warning!(ErrorCode::InternalError, source = std::fmt::Error, source = std::fmt::Error);
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
