// After each value comes a comma.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

fn main() {
    let key = "name";
    let _ = virerr::error!(ErrorCode::InternalError, object = key "{key}");
    let _ = virerr::error!(ErrorCode::InternalError, object = key int1 = 3, "{key}");
    let _ = virerr::error!(ErrorCode::InternalError, object = key; "{key}");
    let _ = virerr::error!(ErrorCode::InternalError, int1 = 3, object = &key.len() "{key}");
    let _ = virerr::error!(ErrorCode::InternalError, object = "web".parse::<u8>()? "{key}");
    let _ = virerr::error!(ErrorCode::InternalError, object = ; "{key}");
    let _ = virerr::error!(ErrorCode::InternalError, object = key, object = key "{key}");
    virerr::report!(ErrorCode::InternalError, conn = key "{key}");
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
