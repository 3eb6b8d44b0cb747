//! `#[doc(alias)]` documents nothing, and neither do facts.
#![deny(missing_docs)]

virerr::define_codes! {
    /// The library.
    #[library(name = "acme")]
    pub struct Acme;

    /// Codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[doc(alias = "ENOENT")]
        #[help = "look again"]
        NoDomain = 42 => "domain not found",
    }

    /// Domains.
    pub enum ErrorDomain {
        /// None.
        None = 0 => "",
    }
}

fn main() {}
