// A semicolon that nothing needs is reported.
#![deny(redundant_semicolons)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn start() -> Result<bool> {
    ;
    Ok(true)
}

fn main() {}
