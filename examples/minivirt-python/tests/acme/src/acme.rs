//! The library that most tests use.

virerr::define_codes! {
    /// A library for weather stations.
    #[library(name = "acme")]
    pub struct Acme;

    /// The codes.
    pub enum ErrorCode {
        /// A bug in the library.
        #[role(internal)]
        #[category(internal)]
        Internal = 1 => "internal error",
        /// An argument that the function cannot take.
        #[role(invalid_arg)]
        #[category(invalid_argument)]
        InvalidArg = 2 => "invalid argument",
        /// The operating system refused.
        #[role(system)]
        #[category(unknown)]
        System = 3 => "system error", "{}",
        /// The station cannot do this.
        #[role(unsupported)]
        #[category(unimplemented)]
        Unsupported = 4 => "not supported", "{} is not supported",
        /// No station has this name.
        #[category(not_found)]
        #[http(404)]
        #[retry(never)]
        #[help = "Look at the list of stations."]
        NoStation = 11 => "no such station",
        /// The station did not answer in time.
        #[category(unavailable)]
        #[errno(ETIMEDOUT)]
        #[retry(backoff)]
        Timeout = 12 => "no answer",
        /// Nothing is known of it.
        Odd = 13 => "odd",
    }

    /// Which part failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// The stations.
        Station = 2 => "Stations",
    }
}

pub(crate) type Error = virerr::Error<Acme>;

pub(crate) type Result<T, E = Error> = std::result::Result<T, E>;
