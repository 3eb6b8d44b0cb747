//! The library of all tests here. Each test's thread has its own last error; handlers are set on connections only,
//! because the library has one for the process.

use std::sync::{Arc, Mutex};
use virerr::Connected;

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    pub(crate) struct Acme;

    pub(crate) enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(system)]
        SystemError = 38 => "system call error", "{}",
        NoDomain = 42 => "domain not found",
        #[level(warning)]
        Slow = 43 => "slow",
    }

    pub(crate) enum ErrorDomain {
        None = 0 => "",
        Test = 12 => "Test Driver",
        Storage = 18 => "Storage Driver",
    }
}

pub(crate) type Error = virerr::Error<Acme>;

virerr::domain!(ErrorDomain::Test);

/// An error of the library itself.
pub(crate) fn error(detail: &str) -> Error {
    virerr::error!(ErrorCode::NoDomain, "{detail}")
}

#[derive(Connected, Debug, Default)]
pub(crate) struct Connection {
    errors: virerr::ConnectionErrors<Acme>,
}

impl Connection {
    /// Returns a connection whose handler notes the messages.
    pub(crate) fn noting() -> (Self, Arc<Mutex<Vec<String>>>) {
        let (connection, notes) = (Connection::default(), Arc::<Mutex<Vec<String>>>::default());
        let reported = Arc::clone(&notes);
        connection.errors.set_handler(move |err| reported.lock().unwrap().push(err.to_string()));
        (connection, notes)
    }
}

/// Returns the texts of the sources, in order.
pub(crate) fn sources(error: &dyn std::error::Error) -> Vec<String> {
    std::iter::successors(error.source(), |&error| error.source()).map(ToString::to_string).collect()
}
