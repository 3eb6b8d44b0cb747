//! A library with domains.

virerr::define_codes! {
    /// A library with domains.
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    /// What went wrong.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// No such file.
        NotFound = 42 => "not found",
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// The network.
        Network = 7 => "Network Driver",
        /// The storage.
        Storage = 18 => "Storage Driver",
    }
}

impl From<u8> for ErrorCode {
    fn from(number: u8) -> Self {
        ErrorCode::from_number(number.into()).unwrap_or(ErrorCode::InternalError)
    }
}

pub(crate) type Error = virerr::Error<Acme>;
pub(crate) type Result<T = (), E = Error> = std::result::Result<T, E>;
