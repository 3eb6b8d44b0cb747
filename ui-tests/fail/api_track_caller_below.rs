// The place of the caller does not reach the body, wherever the attribute stands.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
#[inline]
#[track_caller]
fn check(name: &str) -> Result<u32> {
    let _ = name;
    Ok(std::panic::Location::caller().line())
}

fn main() {}
