virerr::define_codes! {
    /// A library for weather stations.
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    /// Says what failed.
    pub enum ErrorCode {
        /// A bug in the library, or a failure whose cause is unknown.
        #[role(internal)]
        Internal = 1 => "internal error",
        /// The function cannot take this argument.
        #[role(invalid_arg)]
        InvalidArg = 2 => "invalid argument",
        /// The operating system refused.
        #[role(system)]
        System = 3 => "system error", "{}",
        /// The station cannot do this.
        #[role(unsupported)]
        Unsupported = 4 => "not supported", "{} is not supported",
        /// The text is not a reading.
        #[help = "A reading is a number of degrees Celsius."]
        #[category(invalid_argument)]
        InvalidReading = 10 => "invalid reading",
        /// No station has this name.
        #[category(not_found)]
        #[http(404)]
        NoStation = 11 => "no such station",
        /// The station did not answer in time.
        #[category(unavailable)]
        #[retry(backoff)]
        Timeout = 12 => "no answer",
    }

    /// Says which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// The parser of readings.
        Parser = 1 => "Parser",
        /// The stations.
        Station = 2 => "Stations",
    }
}

/// An error of this library.
pub type Error = virerr::Error<Acme>;

/// The result of a function of this library.
pub type Result<T, E = Error> = std::result::Result<T, E>;
