//! An observer is notified once of each report that is not made in a handler or an observer: on the failing thread, after
//! the slots are set and subscribers are notified, and before the one receiver (O1, O2).

use crate::fixture::{Notes, OnDrop, assert_holds, heard, library, stderr_of};
use std::sync::Mutex;
use std::thread;

/// O1, B3: beside any receiver.
#[test]
fn observer_replaces_and_silences_no_receiver() {
    let stderr = stderr_of(|| {
        library!();
        let notes = Notes::default();
        let conn = Connection::new();
        let _observer = Acme::observe(notes.handler("observer"));
        let _of_connection = conn.errors().observe(notes.handler("of conn"));
        conn.fail("a").unwrap_err();
        assert_eq!(notes.take(), ["observer: a", "of conn: a"]);
        Acme::set_handler(notes.handler("acme"));
        conn.fail("b").unwrap_err();
        assert_eq!(notes.take(), ["observer: b", "of conn: b", "acme: b"]);
        conn.errors().set_handler(notes.handler("conn"));
        conn.fail("c").unwrap_err();
        assert_eq!(notes.take(), ["observer: c", "of conn: c", "conn: c"]);
    });
    assert_eq!(stderr, "acme: Test Driver error : domain not found: a\n");
}

/// O2: a library's observer of all errors, and a connection's of those that go to that connection's receiver.
#[test]
fn connections_observer_is_notified_of_its_connections_errors() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(|_| ());
    let (conn, other) = (Connection::new(), Connection::new());
    let _observer = conn.errors().observe(notes.handler("conn"));
    let _of_other = other.errors().observe(notes.handler("other"));
    conn.fail("a").unwrap_err();
    other.fail("b").unwrap_err();
    fail("of none").unwrap_err();
    conn.errors().report(error("c"));
    Acme::report(error("of none"));
    // An error of one connection that left a call of the other.
    conn.call(|| other.fail("d")).unwrap_err();
    assert_eq!(notes.take(), ["conn: a", "other: b", "conn: c", "other: d"]);
}

/// O2: the library's before the connection's, each in order of addition.
#[test]
fn observers_are_notified_in_order_of_addition() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("handler"));
    let conn = Connection::new();
    let _first = conn.errors().observe(notes.handler("conn 1"));
    let _second = Acme::observe(notes.handler("acme 1"));
    let gone = Acme::observe(notes.handler("gone"));
    let _third = conn.errors().observe(notes.handler("conn 2"));
    let _fourth = Acme::observe(notes.handler("acme 2"));
    drop(gone);
    let _fifth = Acme::observe(notes.handler("acme 3"));
    conn.fail("a").unwrap_err();
    assert_eq!(notes.take(), ["acme 1: a", "acme 2: a", "acme 3: a", "conn 1: a", "conn 2: a", "handler: a"]);
}

/// O2, Q2: after the slots are set, and after the subscribers.
#[test]
fn slots_are_set_and_subscribers_are_notified_before() {
    library!();
    let notes = Notes::default();
    let subscriber = Mutex::new(Acme::subscribe(16));
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let errors = conn.errors().clone();
    let failing = thread::current().id();
    let _observer = Acme::observe(notes.checking("observer", move |err| {
        assert_eq!(thread::current().id(), failing);
        assert_eq!(heard(&mut subscriber.lock().unwrap()), [err.detail().unwrap()]);
        assert_holds(Acme::last_error(), err.detail().unwrap());
        assert_holds(errors.last(), err.detail().unwrap());
    }));
    conn.fail("a").unwrap_err();
    conn.errors().report(error("b"));
    assert_eq!(notes.take(), ["observer: a", "observer: b"]);
}

/// O2, B9: a report in an API body is observed immediately, without a last error.
#[test]
fn report_in_a_body_is_observed_at_once_without_a_last_error() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("handler"));
    let _observer = Acme::observe(notes.checking("observer", |_| assert!(Acme::last_error().is_none())));
    inside(|| {
        Acme::report(error("a"));
        notes.add("body");
    });
    assert_eq!(notes.take(), ["observer: a", "handler: a", "body"]);
}

/// O2, B9: only subscribers are notified of those.
#[test]
fn report_in_a_handler_or_observer_is_not_observed() {
    library!();
    let notes = Notes::default();
    let mut subscriber = Acme::subscribe(16);
    Acme::set_handler(|_| Acme::report(error("in handler")));
    let observe = |err: &Error| {
        if err.detail() == Some("a") {
            Acme::report(error("in observer"));
        }
    };
    let _observer = Acme::observe(notes.checking("observer", observe));
    fail("a").unwrap_err();
    assert_eq!(notes.take(), ["observer: a"]);
    assert_eq!(heard(&mut subscriber), ["a", "in observer", "in handler"]);
}

/// O2, B5, B11: nested calls make one report, and an error that has been reported makes none.
#[test]
fn failure_is_observed_once() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(|_| ());
    let _observer = Acme::observe(notes.handler("observer"));
    let err = call(|| call(|| fail("a"))).unwrap_err();
    call::<()>(|| Err(err)).unwrap_err();
    inside(|| drop(fail("recovered")));
    assert_eq!(notes.take(), ["observer: a"]);
}

/// O1: on a library and on a connection.
#[test]
fn guards_remove_observers_in_any_order_on_any_thread() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let mut guards: Vec<_> = ["1", "2", "3"].map(|name| Acme::observe(notes.handler(name))).into();
    guards.extend(["4", "5"].map(|name| conn.errors().observe(notes.handler(name))));
    let first = guards.remove(0);
    thread::spawn(move || drop(first)).join().unwrap();
    conn.fail("a").unwrap_err();
    assert_eq!(notes.take(), ["2: a", "3: a", "4: a", "5: a"]);
    drop(guards.remove(2));
    drop(guards.remove(0));
    conn.fail("b").unwrap_err();
    assert_eq!(notes.take(), ["3: b", "5: b"]);
    drop(guards);
    conn.fail("c").unwrap_err();
    assert_eq!(notes.take(), [""; 0]);
}

/// O1: a connection's observer lives as long as the connection, and does not keep it alive.
#[test]
fn observer_forever_outlives_its_guard() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    Acme::observe(notes.handler("acme")).forever();
    let ended = notes.clone();
    let owned = OnDrop::new(move || ended.add("gone"));
    let observer = notes.checking("conn", move |_: &Error| {
        let _still_there = &owned;
    });
    conn.errors().observe(observer).forever();
    conn.fail("a").unwrap_err();
    assert_eq!(notes.take(), ["acme: a", "conn: a"]);
    drop(conn);
    assert_eq!(notes.take(), ["gone"]);
    fail("b").unwrap_err();
    assert_eq!(notes.take(), ["acme: b"]);
}

/// O1: a guard may outlive its connection.
#[test]
fn guard_may_outlive_its_connection() {
    library!();
    let conn = Connection::new();
    let guard = conn.errors().observe(|_| ());
    drop(conn);
    drop(guard);
}
