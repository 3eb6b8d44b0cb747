// An async function, and a function of a block, that nobody calls is reported.
#![deny(dead_code)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn forgotten() -> Result<()> {
    Ok(())
}

#[virerr::vir_api]
fn forgotten_too() -> impl Future<Output = Result<()>> {
    async { Ok(()) }
}

struct Domain;

#[virerr::vir_api]
impl Domain {
    pub fn forgotten(&self) -> Result<()> {
        Ok(())
    }

    pub async fn forgotten_too(&self) -> Result<()> {
        Ok(())
    }

    pub fn count(&self) -> usize {
        0
    }

    pub fn start(&self) -> Result<()> {
        Ok(())
    }
}

fn main() {
    assert!(Domain.start().is_ok());
}
