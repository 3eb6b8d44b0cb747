//! The failure of a function with its own error type is recorded and reported like any other, once, and the caller gets
//! the original error. The error belongs to the layer that records it (B2, B5, B9, B10).

use crate::acme::{Acme, Connection, ErrorCode};
use virerr::{Level, ToError};

#[derive(Debug, PartialEq, thiserror::Error, ToError)]
#[to_error(library = Acme)]
enum Failure {
    #[error("no '{0}'")]
    #[to_error(code = ErrorCode::NoDomain, object = .0)]
    Missing(String),
    #[error("took {0} s")]
    #[to_error(code = ErrorCode::Slow, int1 = .0)]
    Late(i32),
}

impl Connection {
    #[virerr::vir_api]
    fn find(&self, name: &str) -> Result<u32, Failure> {
        if name == "web" { Ok(1) } else { Err(Failure::Missing(name.to_owned())) }
    }

    #[virerr::vir_api]
    fn start(&self, name: &str) -> Result<u32, Failure> {
        let id = self.find(name)?;
        if id == 1 { Err(Failure::Late(9)) } else { Ok(id) }
    }

    #[virerr::vir_api]
    fn find_or_zero(&self, name: &str) -> Result<u32, Failure> {
        Ok(self.find(name).unwrap_or_default())
    }
}

/// B2
#[test]
fn caller_gets_what_the_function_returned() {
    let (conn, reported) = Connection::noting();
    assert_eq!(conn.find("db"), Err(Failure::Missing("db".to_owned())));
    for err in [Acme::last_error().unwrap(), conn.errors().last().unwrap()] {
        assert_eq!((err.code(), err.object()), (ErrorCode::NoDomain, Some("db")));
        assert_eq!(err.api(), Some("find"));
        assert!(err.is_from(conn.errors()));
    }
    assert_eq!(*reported.lock().unwrap(), ["domain not found: no 'db'"]);
}

/// B2
#[test]
fn success_reports_nothing() {
    let (conn, reported) = Connection::noting();
    conn.find("db").unwrap_err();
    assert_eq!(conn.find("web"), Ok(1));
    assert!(Acme::last_error().is_none());
    assert_eq!(reported.lock().unwrap().len(), 1);
}

/// B5, B10
#[test]
fn nested_failure_is_reported_once_and_belongs_to_the_layer_that_records_it() {
    let (conn, reported) = Connection::noting();
    conn.start("db").unwrap_err();
    assert_eq!(reported.lock().unwrap().len(), 1);
    assert_eq!(Acme::last_error().unwrap().api(), Some("start"));
    assert_eq!(conn.find_or_zero("db"), Ok(0));
    assert_eq!(reported.lock().unwrap().len(), 1);
    assert_eq!(conn.errors().last().unwrap().api(), Some("find"));
}

/// B9
#[test]
fn warning_is_reported_too() {
    let (conn, reported) = Connection::noting();
    assert_eq!(conn.start("web"), Err(Failure::Late(9)));
    let err = Acme::last_error().unwrap();
    assert_eq!((err.level(), err.int1()), (Level::Warning, 9));
    assert_eq!(*reported.lock().unwrap(), ["slow: took 9 s"]);
}

/// B10
#[test]
fn without_a_connection_it_belongs_to_none() {
    #[virerr::vir_api]
    fn find() -> Result<(), Failure> {
        Err(Failure::Missing("db".to_owned()))
    }
    find().unwrap_err();
    let err = Acme::last_error().unwrap();
    assert!(err.connection().is_none());
    assert_eq!(err.api(), Some("find"));
}
