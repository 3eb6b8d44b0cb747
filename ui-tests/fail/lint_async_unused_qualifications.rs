// A path that is longer than it need be is reported.
#![deny(unused_qualifications)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn start(name: std::string::String) -> Result<()> {
    drop(std::string::String::from(name));
    Ok(())
}

fn main() {}
