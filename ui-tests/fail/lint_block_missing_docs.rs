// A function of a block without docs is reported.
#![deny(missing_docs)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

/// A connection.
pub struct Connection;

#[virerr::vir_api]
impl Connection {
    pub fn check(&self) -> Result<bool, virerr::Error<Acme>> {
        Ok(true)
    }

    pub async fn check_later(&self) -> Result<bool, virerr::Error<Acme>> {
        Ok(true)
    }

    pub fn count(&self) -> Count {
        Count
    }
}

/// A count.
pub struct Count;

/// A driver.
#[virerr::vir_api]
pub trait Driver {
    fn start(&self) -> Result<bool, virerr::Error<Acme>> {
        Ok(true)
    }
}

#[virerr::vir_api]
pub async fn lookup() -> Result<bool, virerr::Error<Acme>> {
    Ok(true)
}

fn main() {}
