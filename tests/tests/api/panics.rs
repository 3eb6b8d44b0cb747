//! Panics that become errors, in every kind of function.
#![allow(unreachable_pub, reason = "an `impl` block means its `pub` functions")]

use crate::acme::{Acme, Connection, Error, ErrorCode, Result, fails, fails_on, succeeds};
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use virerr::vir_api;

/// Panics if `panics` is set.
fn bumpy<T>(panics: bool, value: T) -> Result<T> {
    assert!(!panics, "boom");
    Ok(value)
}

#[vir_api(panics = error)]
fn function(panics: bool) -> Result<u8> {
    bumpy(panics, 7)
}

#[vir_api(conn = none, panics = error)]
fn generic<T: Debug, const N: usize>(_conn: &Connection, panics: bool, values: [T; N]) -> Result<[T; N]> {
    bumpy(panics, values)
}

#[vir_api(panics = error)]
fn lent<'a>(names: &'a mut [String], panics: bool, (first, _): (usize, Vec<u8>)) -> Result<&'a mut str> {
    bumpy(panics, &mut *names[first])
}

#[vir_api(panics = error)]
fn unnamed<'a>(panics: bool, names: &'a [&'a str]) -> Result<impl Iterator<Item = &'a str>> {
    bumpy(panics, names.iter().copied())
}

/// The caller gets the library's error, or one made from it.
#[derive(Debug, virerr::ToError)]
#[to_error(library = Acme, no_from)]
enum Failure {
    #[to_error(transparent)]
    Library(Error),
}

impl From<Error> for Failure {
    fn from(err: Error) -> Self {
        Failure::Library(err)
    }
}

#[vir_api(panics = error)]
fn holding(panics: bool) -> Result<u8, Failure> {
    Ok(bumpy(panics, 7)?)
}

#[vir_api(panics = error)]
fn in_a_box(panics: bool) -> Result<u8, Box<Error>> {
    Ok(bumpy(panics, 7)?)
}

#[vir_api(panics = error)]
fn any<E: virerr::ToError<Library = Acme> + From<Error>>(panics: bool) -> Result<u8, E> {
    Ok(bumpy(panics, 7)?)
}

#[vir_api(panics = error)]
impl Connection {
    pub fn method(&self, panics: bool) -> Result<u8> {
        bumpy(panics, 7)
    }

    pub fn changing(&mut self, panics: bool) -> Result<&mut Vec<String>> {
        bumpy(panics, &mut self.domains)
    }

    /// It overrides the block's setting.
    #[vir_api(panics = pass)]
    pub fn passing(&self, panics: bool) -> Result<u8> {
        bumpy(panics, 7)
    }

    #[vir_api(skip)]
    pub fn skipped(panics: bool) -> Result<u8> {
        bumpy(panics, 7)
    }
}

#[vir_api(panics = error)]
trait Driver {
    fn start(&self, panics: bool) -> Result<u8>;

    fn restart(&self, panics: bool) -> Result<u8> {
        self.start(panics)
    }
}

impl Driver for Connection {
    #[vir_api(panics = error)]
    fn start(&self, panics: bool) -> Result<u8> {
        bumpy(panics, 7)
    }
}

#[track_caller]
fn is_boom(err: &Error) {
    assert_eq!(err.code(), ErrorCode::InternalError);
    let detail = err.detail().unwrap();
    assert!(detail.starts_with(&format!("panicked at {}:", file!())) && detail.ends_with(": boom"), "{}", detail);
}

#[test]
fn panic_of_a_function_is_its_failure() {
    assert_eq!(succeeds(function(false)), 7);
    is_boom(&fails(function(true), "function"));
    let conn = Connection::default();
    assert_eq!(succeeds(generic(&conn, false, ["a", "b"])), ["a", "b"]);
    is_boom(&fails(generic(&conn, true, [1]), "generic"));
    let mut names = [String::from("a"), String::from("b")];
    assert_eq!(succeeds(lent(&mut names, false, (1, vec![]))), "b");
    is_boom(&fails(lent(&mut names, true, (0, vec![])).map(drop), "lent"));
    assert!(fails(lent(&mut names, false, (2, vec![])).map(drop), "lent").message().contains("out of bounds"));
    assert_eq!(succeeds(unnamed(false, &["a"])).count(), 1);
    is_boom(&fails(unnamed(true, &["a"]).map(drop), "unnamed"));
}

#[test]
fn panic_is_the_failure_in_any_type_that_can_hold_it() {
    assert_eq!(succeeds(holding(false)), 7);
    let Failure::Library(err) = fails(holding(true), "holding");
    is_boom(&err);
    let err = fails(in_a_box(true), "in_a_box");
    is_boom(&err);
    is_boom(&fails(any::<Error>(true), "any"));
    let Failure::Library(err) = fails(any::<Failure>(true), "any");
    is_boom(&err);
}

#[test]
fn panic_of_a_method_is_a_failure_on_its_connection() {
    let mut conn = Connection::to(&["web"]);
    assert_eq!(succeeds(conn.method(false)), 7);
    is_boom(&fails_on(&conn, conn.method(true), "method"));
    assert_eq!(*succeeds(conn.changing(false)), ["web"]);
    let handle = conn.handle();
    is_boom(&fails_on(&handle, conn.changing(true).map(drop), "changing"));
    is_boom(&fails_on(&conn, conn.start(true), "start"));
    is_boom(&fails_on(&conn, conn.restart(true), "start"));
    assert_eq!(succeeds(conn.passing(false)), 7);
    catch_unwind(AssertUnwindSafe(|| conn.passing(true))).unwrap_err();
    catch_unwind(|| Connection::skipped(true)).unwrap_err();
    assert!(Acme::last_error().is_none());
}
