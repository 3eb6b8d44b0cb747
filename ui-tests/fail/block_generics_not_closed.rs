// A function of a block whose generic parameters are not closed.

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
    pub fn start(&self) -> Result<u32> {
        Ok(1)
    }

    pub fn stop<T(&self) -> Result<u32> {
        Ok(2)
    }

    pub fn destroy(&self) -> Result<u32> {
        Ok(3)
    }
}

fn main() {
    let _ = Domain.start();
}
