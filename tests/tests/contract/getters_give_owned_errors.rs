//! Getters return an owned error that later calls cannot change. `take` also clears, `reset` clears, `set` replaces
//! without a report (S4).

use crate::fixture::{Notes, assert_holds, library};
use std::thread;

/// S4
#[test]
fn error_that_a_getter_gave_outlives_everything() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    conn.fail("a").unwrap_err();
    let (of_thread, of_connection) = (Acme::last_error().unwrap(), conn.errors().last().unwrap());
    conn.succeed().unwrap();
    conn.fail("b").unwrap_err();
    Acme::reset_last_error();
    conn.errors().reset();
    drop(conn);
    for err in [of_thread, of_connection] {
        assert_eq!((err.detail(), err.message()), (Some("a"), "domain not found: a"));
        assert_eq!(err.api(), Some("fail"));
    }
    let of_a_thread_that_ended = thread::spawn(|| {
        fail("c").unwrap_err();
        Acme::last_error()
    });
    assert_holds(of_a_thread_that_ended.join().unwrap(), "c");
}

/// S4
#[test]
fn reading_does_not_empty() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    conn.fail("a").unwrap_err();
    for _ in 0..2 {
        assert_holds(Acme::last_error(), "a");
        assert_holds(conn.errors().last(), "a");
    }
}

/// S4
#[test]
fn take_gives_the_error_and_empties() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    conn.fail("a").unwrap_err();
    assert_holds(Acme::take_last_error(), "a");
    assert!(Acme::last_error().is_none());
    assert!(Acme::take_last_error().is_none());
    assert_holds(conn.errors().take(), "a");
    assert!(conn.errors().last().is_none());
    assert!(conn.errors().take().is_none());
}

/// S4
#[test]
fn reset_empties() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    conn.fail("a").unwrap_err();
    Acme::reset_last_error();
    assert!(Acme::last_error().is_none());
    assert!(Acme::take_last_error().is_none());
    assert_holds(conn.errors().last(), "a");
    conn.errors().reset();
    assert!(conn.errors().last().is_none());
    assert!(conn.errors().take().is_none());
}

/// S4
#[test]
fn set_replaces_without_a_report() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    Acme::set_last_error(error("into an empty slot"));
    assert_holds(Acme::last_error(), "into an empty slot");
    let of_connection = conn.fail("a").unwrap_err();
    assert_eq!(notes.take(), ["conn: a"]);

    Acme::set_last_error(error("b"));
    assert_holds(Acme::last_error(), "b");
    Acme::set_last_error(of_connection);
    assert_holds(Acme::last_error(), "a");
    succeed().unwrap();
    Acme::set_last_error(error("after a success"));
    assert_holds(Acme::last_error(), "after a success");
    assert!(notes.take().is_empty());
    assert_holds(conn.errors().last(), "a");
}
