// A function that is more public than its module is reported.
#![deny(unreachable_pub)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

mod domain {
    use crate::Result;

    #[virerr::vir_api]
    pub async fn start() -> Result<()> {
        Ok(())
    }
}

fn main() {}
