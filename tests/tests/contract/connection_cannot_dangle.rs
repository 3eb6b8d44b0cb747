//! The connection of an error can neither dangle nor be kept alive by the error (R9).

use crate::fixture::{Notes, OnDrop, assert_holds, library};

/// R9
#[test]
fn error_finds_its_connection_while_that_lives() {
    library!();
    let conn = Connection::new();
    conn.errors().set_handler(|_| ());
    let err = conn.fail("gone").unwrap_err();
    let found = err.connection().unwrap();
    assert!(err.is_from(&found) && err.is_from(conn.errors()));
    // It is the connection itself, not a copy.
    found.reset();
    assert!(conn.errors().last().is_none());
    assert!(!err.is_from(Connection::new().errors()));
}

/// R9
#[test]
fn error_does_not_keep_its_connection_alive() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    // The handler is dropped with the connection.
    let owned = OnDrop::new({
        let notes = notes.clone();
        move || notes.add("connection dropped")
    });
    conn.errors().set_handler(move |_| {
        let _ = &owned;
    });
    // The caller, the thread's slot and the connection's own slot have it.
    let err = conn.fail("gone").unwrap_err();
    drop(conn);

    assert_eq!(notes.take(), ["connection dropped"]);
    assert!(err.connection().is_none());
    assert!(Acme::last_error().unwrap().connection().is_none());
}

/// R9
#[test]
fn call_may_consume_its_connection() {
    library!();
    #[virerr::vir_api]
    fn close(conn: Connection) -> Result {
        drop(conn);
        Err(error("close"))
    }
    let conn = Connection::new();
    conn.errors().set_handler(|_| ());
    let errors = conn.errors().clone();
    let err = close(conn).unwrap_err();
    assert!(err.is_from(&errors));
    assert_holds(errors.last(), "close");

    drop(errors);
    assert!(err.connection().is_none());
}

/// R9: a reused address does not confuse connections.
#[test]
fn error_of_a_dead_connection_is_from_no_later_one() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let err = conn.fail("gone").unwrap_err();
    drop(conn);
    for _ in 0..1000 {
        let later = Connection::new();
        assert!(!err.is_from(later.errors()));
        assert!(err.connection().is_none());
    }
}
