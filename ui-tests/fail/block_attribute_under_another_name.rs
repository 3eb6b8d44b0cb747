// The attribute under a name that the block does not know.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Domain;

use virerr::vir_api as api;

#[api]
impl Domain {
    #[api(conn = none)]
    pub fn check(&self) -> Result<u8> {
        Ok(7)
    }
}

fn main() {}
