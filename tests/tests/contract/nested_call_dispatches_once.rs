//! An API call inside another one of the same library reports nothing and does not change the thread slot; if it fails
//! on a connection, the connection's slot is set (B5). So a failure is reported once, through any number of layers, and
//! not at all if the caller recovers.

use crate::fixture::{Notes, assert_holds, library, stderr_of};

/// B5
#[test]
fn failure_is_reported_once_however_deep_it_happened() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    conn.call(|| call(|| conn.call(|| call(|| conn.fail("deep"))))).unwrap_err();
    assert_eq!(notes.take(), ["acme: deep"]);
    assert_holds(Acme::last_error(), "deep");
    assert_holds(conn.errors().last(), "deep");
}

/// B5
#[test]
fn failure_that_the_caller_recovers_from_is_not_reported() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    conn.call(|| {
        fail("a").unwrap_err();
        conn.fail("b").unwrap_err();
        Connection::new().fail("c").unwrap_err();
        Ok(())
    })
    .unwrap();
    assert!(notes.take().is_empty());
    assert!(Acme::last_error().is_none());
}

/// B5
#[test]
fn failure_that_the_caller_gets_over_makes_no_noise() {
    let stderr = stderr_of(|| {
        library!();
        call(|| fail("a").or(Ok(()))).unwrap();
        Connection::new().call(|| Connection::new().fail("b").or(Ok(()))).unwrap();
    });
    assert_eq!(stderr, "");
}

/// B5: the outer call may fail with another error.
#[test]
fn error_that_the_outer_call_returns_is_the_one_that_is_reported() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    call(|| fail("inner").map_err(|_| error("outer"))).unwrap_err();
    assert_eq!(notes.take(), ["acme: outer"]);
    assert_holds(Acme::last_error(), "outer");
}

/// B5
#[test]
fn slot_of_the_connection_that_a_nested_call_failed_on_is_set() {
    library!();
    Acme::set_handler(|_| ());
    let (outer, inner) = (Connection::new(), Connection::new());
    outer
        .call(|| {
            inner.fail("a").unwrap_err();
            assert_holds(inner.errors().last(), "a");
            inner.call(|| fail("b")).unwrap_err();
            assert_holds(inner.errors().last(), "b");
            Ok(())
        })
        .unwrap();
    assert_holds(inner.errors().last(), "b");
    assert!(outer.errors().last().is_none());
}

/// B5: a handler, in which the slot is pinned, sees that a nested call does not change it.
#[test]
fn nested_call_leaves_the_thread_slot_alone() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.checking("acme", move |_| {
        inside(|| {
            fail("a").unwrap_err();
            conn.fail("b").unwrap_err();
            succeed().unwrap();
            assert_holds(Acme::last_error(), "reported");
        });
        assert_holds(Acme::last_error(), "reported");
    }));
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
    assert_holds(Acme::last_error(), "reported");
}
