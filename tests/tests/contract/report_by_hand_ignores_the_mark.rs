//! A report by hand reports an error, marked or not, and marks it (B9, B11).

use crate::fixture::{Notes, assert_holds, library};

/// B9
#[test]
fn marked_error_is_reported_by_hand() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.handler("acme"));
    conn.errors().set_handler(notes.handler("conn"));
    let err = fail("a").unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
    for _ in 0..2 {
        Acme::report(err.clone());
        conn.errors().report(err.clone());
        assert_eq!(notes.take(), ["acme: a", "conn: a"]);
        assert_holds(Acme::take_last_error(), "a");
        assert_holds(conn.errors().take(), "a");
        inside(|| conn.errors().report(err.clone()));
        assert_eq!(notes.take(), ["conn: a"]);
    }
}

/// B11
#[test]
fn reported_error_is_marked() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.handler("acme"));
    let report: [&dyn Fn(Error); 4] = [
        &|err| Acme::report(err),
        &|err| conn.errors().report(err),
        &|err| inside(|| conn.errors().report(err.clone())),
        // It is in the connection's slot already.
        &|_| inside(|| conn.errors().report(conn.fail("a").unwrap_err())),
    ];
    for (round, report) in report.into_iter().enumerate() {
        report(error("a"));
        assert_eq!(notes.take(), ["acme: a"]);
        let reported = if round == 0 { Acme::last_error() } else { conn.errors().last() };
        call(|| Err::<(), _>(reported.unwrap())).unwrap_err();
        assert!(notes.take().is_empty(), "round {round}");
    }
}

/// B11: a clone that was kept from before is not marked.
#[test]
fn clone_that_is_returned_as_well_is_reported_as_well() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    let err = error("a");
    let inside = err.clone();
    conn.call(|| {
        Acme::report(inside.clone());
        Err::<(), _>(inside)
    })
    .unwrap_err();
    assert_eq!(notes.take(), ["acme: a", "conn: a"]);
    assert_holds(Acme::last_error(), "a");
    assert!(err.connection().is_none());
}
