// An attribute of a function of a block that depends on a configuration.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Domain;

#[virerr::vir_api]
impl Domain {
    #[cfg_attr(all(), virerr::vir_api(skip))]
    pub fn check(&self) -> Result<u8> {
        Ok(7)
    }
}

fn main() {}
