// An item without documentation is reported; what the list adds has its own.
//! A library.
#![deny(missing_docs)]

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// No domain has that name.
        #[help = "look for it"]
        NoDomain = 42 => "domain not found",
        #[since("0.2")]
        DomainExists = 28 => "this domain exists already",
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        None = 0 => "",
    }
}

#[virerr::vir_api]
pub fn lookup() -> Result<(), virerr::Error<Acme>> {
    Ok(())
}

fn main() {}
