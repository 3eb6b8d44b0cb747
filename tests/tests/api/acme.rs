//! The library whose API functions have every shape, and checks of their results.

use virerr::{Connected, ConnectionErrors};

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    pub(crate) struct Acme;
    pub(crate) enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        NoDomain = 42 => "domain not found",
    }
    pub(crate) enum ErrorDomain {
        None = 0 => "",
        Test = 12 => "Test",
    }
}
pub(crate) type Error = virerr::Error<Acme>;
pub(crate) type Result<T, E = Error> = std::result::Result<T, E>;

virerr::domain!(ErrorDomain::Test);

/// The error of the API functions that fail.
pub(crate) fn failure() -> Error {
    virerr::error!(ErrorCode::NoDomain, "as asked")
}

/// A connection with a value to borrow.
#[derive(Debug, Default)]
pub(crate) struct Connection {
    errors: ConnectionErrors<Acme>,
    pub(crate) domains: Vec<String>,
}

impl Connection {
    pub(crate) fn to(domains: &[&str]) -> Self {
        Connection { domains: domains.iter().map(|&domain| domain.to_owned()).collect(), ..Connection::default() }
    }

    /// A handle that outlives any borrow of the connection.
    pub(crate) fn handle(&self) -> ConnectionErrors<Acme> {
        self.errors.clone()
    }
}

impl Connected for Connection {
    type Library = Acme;

    fn errors(&self) -> &ConnectionErrors<Acme> {
        &self.errors
    }
}

/// Checks that the API function has succeeded and nothing is recorded, and returns its value.
#[track_caller]
pub(crate) fn succeeds<T, E>(result: Result<T, E>) -> T {
    assert!(Acme::last_error().is_none(), "a success leaves no last error");
    match result {
        Ok(value) => value,
        Err(_) => panic!("the call failed"),
    }
}

/// Checks that the API function of this name has failed with an error that is recorded for the thread, and returns it.
#[track_caller]
pub(crate) fn fails<T, E>(result: Result<T, E>, api: &str) -> E {
    let Err(err) = result else { panic!("the call succeeded") };
    let last = Acme::last_error().expect("a failure is the last error");
    assert_eq!(last.api(), Some(api));
    assert!(last.connection().is_none());
    err
}

/// Checks a failure like [`fails`], which is also recorded on a connection.
#[track_caller]
pub(crate) fn fails_on<T, E>(connection: &impl Connected<Library = Acme>, result: Result<T, E>, api: &str) -> E {
    let Err(err) = result else { panic!("the call succeeded") };
    let connection = connection.errors();
    let last = Acme::last_error().expect("a failure is the last error");
    assert_eq!(last.api(), Some(api));
    assert!(last.is_from(connection), "the error is the connection's");
    let kept = connection.take().expect("the connection keeps the failure");
    assert_eq!((kept.api(), kept.message()), (Some(api), last.message()));
    err
}
