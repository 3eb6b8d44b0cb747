// Functions of blocks that are half typed, before a function with docs or an attribute.

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
    pub fn half(&self) ->

    /// Removes.
    pub fn remove(&self) -> Result<u32> {
        Ok(3)
    }
}

#[virerr::vir_api]
impl Domain {
    pub fn half(&self) -> Result<

    /// Removes.
    pub fn remove(&self) -> Result<u32> {
        Ok(3)
    }
}

#[virerr::vir_api]
impl Domain {
    pub fn half

    #[must_use]
    pub fn remove(&self) -> Result<u32> {
        Ok(3)
    }
}

#[virerr::vir_api]
impl Domain {
    pub fn half(&self) -> &

    /** Removes. */
    pub fn remove(&self) -> Result<u32> {
        Ok(3)
    }
}

#[virerr::vir_api]
impl Domain {
    pub fn half(&self) -> crate::

    #[must_use]
    pub fn remove(&self) -> Result<u32> {
        Ok(3)
    }
}

#[virerr::vir_api]
trait Removed {
    fn half(&self) ->

    /// Removes.
    fn remove(&self) -> Result<u32> {
        Ok(3)
    }
}

fn main() {}
