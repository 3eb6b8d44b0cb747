//! The library of the functions with these attributes, and their failures.

virerr::define_codes! {
    /// A library.
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    /// Its codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        Internal = 1 => "internal error",
        /// The number is not above zero.
        TooSmall = 10 => "too small",
    }

    /// Its domains.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
    }
}

/// The error of the foreign function interfaces, which need an error type that they can convert.
#[derive(Debug, thiserror::Error, virerr::ToError)]
#[error("{0}")]
#[to_error(library = Acme, code = ErrorCode::TooSmall)]
pub struct TooSmall(pub i32);

impl TooSmall {
    /// Takes numbers above zero.
    pub fn check(number: i32) -> Result<i32, TooSmall> {
        if number > 0 { Ok(number) } else { Err(TooSmall(number)) }
    }
}
