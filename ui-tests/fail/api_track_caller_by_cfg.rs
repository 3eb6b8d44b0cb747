// The place of the caller does not reach the body, where a `cfg_attr` asks for it.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
#[cfg_attr(all(), track_caller)]
fn check() -> Result<u32> {
    Ok(std::panic::Location::caller().line())
}

fn main() {}
