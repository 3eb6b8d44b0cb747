//! An error in a box is reported as the error itself.

use crate::acme::{Acme, Connection, Error, ErrorCode, error};
use virerr::ToError;

#[derive(Debug, thiserror::Error, ToError)]
#[error("{why}")]
#[to_error(library = Acme, code = ErrorCode::NoDomain, object = why)]
struct Large {
    why: &'static str,
    dump: [u8; 1000],
}

fn large() -> Large {
    Large { why: "too large", dump: [0; 1000] }
}

#[test]
fn boxed_type() {
    #[virerr::vir_api]
    fn fail() -> Result<(), Box<Large>> {
        Err(Box::new(large()))
    }
    assert_eq!(fail().unwrap_err().dump.len(), 1000);
    let err = Acme::last_error().unwrap();
    assert_eq!((err.message(), err.object()), ("domain not found: too large", Some("too large")));
}

#[test]
fn boxed_report_of_any_type() {
    #[virerr::vir_api]
    fn fail(is_own: bool) -> Result<(), Box<dyn ToError<Library = Acme>>> {
        if is_own { Err(Box::new(error("web"))) } else { Err(Box::new(large())) }
    }
    assert!(fail(false).is_err());
    assert_eq!(Acme::last_error().unwrap().detail(), Some("too large"));
    assert!(fail(true).is_err());
    assert_eq!(Acme::last_error().unwrap().detail(), Some("web"));
}

#[test]
fn boxed_report_in_a_transparent_struct() {
    #[derive(ToError)]
    #[to_error(library = Acme, transparent)]
    struct Any(Box<dyn ToError<Library = Acme>>);
    #[virerr::vir_api]
    fn fail() -> Result<(), Any> {
        Err(Any(Box::new(large())))
    }
    assert!(fail().is_err());
    assert_eq!(Acme::last_error().unwrap().detail(), Some("too large"));
}

/// B10: an error of the library is completed in place, even in a box.
#[test]
fn boxed_error_of_the_library() {
    #[virerr::vir_api]
    fn inner(_conn: &Connection) -> Result<(), Box<Error>> {
        Err(Box::new(error("web")))
    }
    #[virerr::vir_api]
    fn outer(conn: &Connection) -> Result<(), Box<Error>> {
        inner(conn)
    }
    let conn = Connection::default();
    let err = outer(&conn).unwrap_err();
    assert_eq!(err.api(), Some("inner"));
    assert!(err.is_from(conn.errors()));
}
