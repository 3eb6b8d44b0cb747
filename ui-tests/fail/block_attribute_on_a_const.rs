// The attribute on a constant of a block.

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
    #[virerr::vir_api(skip)]
    pub const LIMIT: u8 = 9;

    pub fn check(&self) -> Result<u8> {
        Ok(Self::LIMIT)
    }
}

fn main() {}
