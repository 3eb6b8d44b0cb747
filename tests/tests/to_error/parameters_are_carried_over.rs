//! The implementation has the lifetime, type and const parameters of an error type, with their bounds.

use crate::acme::{Acme, Error, ErrorCode, error};
use std::fmt::{Debug, Display};
use virerr::ToError;

#[derive(Debug, thiserror::Error, ToError)]
#[error("no '{name}' among {N}")]
#[to_error(library = Acme, code = ErrorCode::NoDomain, object = name, int1 = N as i32)]
struct Missing<'a, const N: usize> {
    name: &'a str,
    all: [&'a str; N],
}

#[test]
fn lifetimes_and_constants() {
    let name = String::from("web");
    let err = Missing { name: &name, all: ["a", "b"] };
    assert_eq!(err.all.len(), 2);
    let err = err.to_error();
    assert_eq!((err.object(), err.int1()), (Some("web"), 2));
}

#[test]
fn borrowed_errors_are_recorded() {
    #[virerr::vir_api]
    fn find<'a>(name: &'a str) -> Result<(), Missing<'a, 0>> {
        Err(Missing { name, all: [] })
    }
    assert_eq!(find(&String::from("web")).unwrap_err().name, "web");
    assert_eq!(Acme::last_error().unwrap().object(), Some("web"));
}

#[derive(Debug, thiserror::Error, ToError)]
#[error("failed with {0}")]
#[to_error(library = Acme, code = ErrorCode::InternalError)]
enum Failure<T, E = Error>
where
    T: Display,
{
    #[to_error(object = .0)]
    Plain(T),
    #[to_error(transparent)]
    Wrapped(E),
}

#[test]
fn types() {
    assert_eq!(Failure::<_>::Plain(7).to_error().object(), Some("7"));
    assert_eq!(Failure::<u8>::Wrapped(error("web")).to_error().detail(), Some("web"));
    let missing = Missing { name: "web", all: [] };
    assert_eq!(Failure::<u8, _>::Wrapped(missing).to_error().object(), Some("web"));
}

#[test]
fn types_that_the_function_does_not_know() {
    #[virerr::vir_api]
    fn fail<T: Display + Debug>(with: T) -> Result<(), Failure<T>> {
        Err(Failure::Plain(with))
    }
    fail("web").unwrap_err();
    assert_eq!(Acme::last_error().unwrap().detail(), Some("failed with web"));
}
