// An import in a body that nothing needs is reported.
#![deny(unused_imports, unused_macros)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn start() -> Result<bool> {
    use std::collections::BTreeMap;
    Ok(true)
}

fn main() {}
