//! `again()` returns an error with the same content that is not marked (B11).

use crate::fixture::{Notes, assert_holds, library};

/// B11
#[test]
fn again_is_reported_once_more() {
    library!();
    let notes = Notes::default();
    let (own, other) = (Connection::new(), Connection::new());
    own.errors().set_handler(notes.handler("own"));
    let err = own.fail("a").unwrap_err();
    assert_eq!(notes.take(), ["own: a"]);
    own.errors().reset();
    let returned = other.call(|| Err::<(), _>(err.again())).unwrap_err();
    assert_eq!(notes.take(), ["own: a"]);
    assert_holds(own.errors().last(), "a");
    assert_holds(other.errors().last(), "a");
    // That has marked the new one, but not the old one.
    for marked in [returned, err] {
        call(|| Err::<(), _>(marked)).unwrap_err();
    }
    assert!(notes.take().is_empty());
}

/// B11
#[test]
fn again_has_the_same_content() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let build = || virerr::Error::builder(ErrorCode::DomainExists).object("web1").str3("c").int1(1).source(error("b"));
    for err in [conn.call(|| Err::<(), _>(build().build())).unwrap_err(), build().detail("a").build()] {
        let again = err.again();
        assert_eq!(format!("{again:?}"), format!("{err:?}"));
        assert_eq!(again.api_path(), err.api_path());
        assert_eq!(again.is_from(conn.errors()), err.is_from(conn.errors()));
    }
}
