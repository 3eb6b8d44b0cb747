// A function of a block that returns a future under another name.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Domain;

type Later<T> = std::pin::Pin<Box<dyn Future<Output = Result<T>>>>;

#[virerr::vir_api]
impl Domain {
    pub fn check(&self) -> Later<u8> {
        Box::pin(async { Ok(7) })
    }

    pub fn count(&self) -> Result<u8> {
        Ok(7)
    }
}

fn main() {}
