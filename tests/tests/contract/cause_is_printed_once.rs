//! The text of a cause is printed once: if the detail contains it, the sources begin after it, and `cause` returns the
//! error itself (R10).

use crate::fixture::library;
use std::error::Error as _;
use std::{fmt, io};

library!();
virerr::domain!(ErrorDomain::Test);

/// An error with a source.
#[derive(Debug)]
struct Outer(io::Error);

impl fmt::Display for Outer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("outer")
    }
}

impl std::error::Error for Outer {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl virerr::ToError for Outer {
    type Library = Acme;
    fn to_error(&self) -> Error {
        virerr::error!(ErrorCode::NoDomain, "{self}")
    }
}

/// Prints an error like a program that prints all sources.
fn printed(err: Error) -> String {
    format!("{:#}", anyhow::Error::from(err))
}

/// R10, R5
#[test]
fn systems_error_is_in_the_detail_alone() {
    let err = virerr::os_error!(io::Error::other("disk gone"), "write");
    assert!(err.source().is_none());
    assert_eq!(err.io_error().unwrap().to_string(), "disk gone");
    assert_eq!(printed(err), "write: disk gone");
    // Its own source is printed.
    let err = virerr::os_error!(io::Error::other(Outer(io::Error::other("disk gone"))), "write");
    assert_eq!(printed(err.clone()), "write: outer: disk gone");
    assert!(err.source().unwrap().is::<io::Error>());
}

/// R10
#[test]
fn wrapped_error_is_in_the_detail_alone() {
    let err = Error::wrap(Outer(io::Error::other("disk gone")));
    assert_eq!(printed(err.clone()), "domain not found: outer: disk gone");
    assert_eq!(err.cause::<Outer>().unwrap().0.to_string(), "disk gone");
    assert_eq!(err.io_error().unwrap().to_string(), "disk gone");
}

/// R10: the author writes the detail, and may have copied the text.
#[test]
fn source_that_is_given_is_the_source() {
    let err = virerr::error!(ErrorCode::NoDomain, source = Outer(io::Error::other("disk gone")), "web");
    assert!(err.source().unwrap().is::<Outer>());
    assert!(err.cause::<Outer>().is_some() && err.io_error().is_some() && err.cause::<fmt::Error>().is_none());
    assert_eq!(printed(err), "domain not found: web: outer: disk gone");
    let replaced = virerr::os_error!(io::Error::other("in the detail"), source = Outer(io::Error::other("x")));
    assert!(replaced.source().unwrap().is::<Outer>());
}

/// R10: with only a reference, the sources are kept as text.
#[test]
fn boundary_keeps_the_texts_of_an_error_type_of_the_librarys_own() {
    #[derive(Debug, thiserror::Error, virerr::ToError)]
    #[error("outer")]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    struct Derived(#[source] io::Error);
    #[virerr::vir_api]
    fn fail() -> Result<(), Derived> {
        Err(Derived(io::Error::other("disk gone")))
    }
    Acme::set_handler(|_| ());
    fail().unwrap_err();
    let err = Acme::last_error().unwrap();
    assert!(err.cause::<Derived>().is_none() && err.io_error().is_none());
    assert_eq!(printed(err), "domain not found: outer: disk gone");
}

/// R10: a copy that the boundary completes keeps the cause.
#[test]
fn filled_in_copy_keeps_the_cause() {
    Acme::set_handler(|_| ());
    let kept = virerr::os_error!(io::Error::other("disk gone"), "write");
    let err = call::<()>(|| Err(kept.clone())).unwrap_err();
    assert!(kept.api().is_none() && err.api().is_some());
    assert!(err.source().is_none() && err.io_error().is_some());
}
