// A block with two functions of one name.

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
    pub fn start(&self) -> Result<usize> {
        Ok(7)
    }

    pub fn start(&self) -> Result<usize> {
        Ok(8)
    }
}

fn main() {}
