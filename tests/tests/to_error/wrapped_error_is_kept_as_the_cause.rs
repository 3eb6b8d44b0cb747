//! `Error::wrap` makes an error of the library from one of another type, and keeps that as the cause (R10).

use crate::acme::{Acme, Error, ErrorCode, error, sources};
use std::error::Error as _;
use virerr::ToError;

#[derive(Debug, PartialEq, thiserror::Error, ToError)]
#[error("cannot parse line {line}")]
#[to_error(library = Acme, code = ErrorCode::NoDomain, int1 = line)]
struct Malformed {
    line: i32,
    source: std::num::ParseIntError,
}

fn malformed() -> Malformed {
    Malformed { line: 3, source: "x".parse::<u8>().unwrap_err() }
}

#[test]
fn cause_is_the_error_itself() {
    let err = Error::wrap(malformed());
    assert_eq!(err.message(), "domain not found: cannot parse line 3");
    assert_eq!((err.code(), err.int1()), (ErrorCode::NoDomain, 3));
    assert_eq!(err.cause(), Some(&malformed()));
    assert_eq!(sources(&err), ["invalid digit found in string"]);
    assert!(err.source().unwrap().is::<std::num::ParseIntError>());
    assert!(err.cause::<std::num::ParseIntError>().is_some());
    assert_eq!(err.location(), None);
}

#[test]
fn library_follows_from_the_error() {
    fn parse() -> Result<(), Malformed> {
        Err(malformed())
    }
    #[virerr::vir_api]
    fn load() -> Result<(), Error> {
        parse().map_err(virerr::Error::wrap)
    }
    let err = load().unwrap_err();
    assert!(err.cause::<Malformed>().is_some());
    assert_eq!(err.api(), Some("load"));
    assert!(Acme::last_error().unwrap().cause::<Malformed>().is_some());
}

#[test]
fn error_of_the_library_stays_as_it_is() {
    let raised = error("web");
    let err = Error::wrap(raised.clone());
    assert!(err.source().is_none());
    assert_eq!(err.location(), raised.location());
    assert_eq!(err.message().as_ptr(), raised.message().as_ptr(), "it is the same record");
    let err = Error::wrap(Box::new(raised.clone()));
    assert_eq!(err.message().as_ptr(), raised.message().as_ptr());
}

#[test]
fn error_of_the_library_in_a_transparent_variant_stays_as_it_is() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[error(transparent)]
    #[to_error(library = Acme)]
    enum Failure {
        #[to_error(transparent)]
        Library(Error),
        #[to_error(transparent)]
        Malformed(Malformed),
    }
    let raised = error("web");
    let err = Error::wrap(Failure::Library(raised.clone()));
    assert_eq!(err.message().as_ptr(), raised.message().as_ptr());
    let err = Error::wrap(Failure::Malformed(malformed()));
    assert!(err.cause::<Failure>().is_some());
}

#[test]
fn boxed_error_is_kept_in_its_box() {
    let err = Error::wrap(Box::new(malformed()));
    assert_eq!(err.cause(), Some(&Box::new(malformed())));
}

#[test]
fn hand_written_report_will_do() {
    #[derive(Debug, thiserror::Error)]
    #[error("by hand")]
    struct ByHand;
    impl ToError for ByHand {
        type Library = Acme;
        fn to_error(&self) -> Error {
            error("by hand")
        }
    }
    let err = Error::wrap(ByHand);
    assert!(err.cause::<ByHand>().is_some() && err.source().is_none());
    assert!(err.location().is_some());
}
