// An `unsafe` in an async function that nothing needs is reported.
#![deny(unused_unsafe)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn lookup() -> Result<usize> {
    Ok(unsafe { 3 })
}

fn main() {}
