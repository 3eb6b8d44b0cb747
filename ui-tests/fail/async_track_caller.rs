// The place of the caller does not reach the body of an async API function.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
#[track_caller]
async fn check() -> Result<u32> {
    Ok(std::panic::Location::caller().line())
}

fn main() {}
