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
    let name = "web";
    let _ = virerr::error!(ErrorCode::InternalError, message = name);
    let _ = virerr::error!(ErrorCode::InternalError, detail = name);
    virerr::report!(ErrorCode::InternalError, detail = "lost", int1 = 3);
    let _ = virerr::error!(ErrorCode::InternalError, detail = name.len());
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
