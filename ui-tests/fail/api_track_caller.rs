// The place of the caller does not reach the body of an API function.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[track_caller]
#[virerr::vir_api]
fn check(name: &str) -> Result<u32> {
    let _ = name;
    Ok(std::panic::Location::caller().line())
}

fn main() {}
