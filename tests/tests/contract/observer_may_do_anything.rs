//! An observer may do anything that a handler may: call the API, change observers and handlers, close the connection,
//! panic (O2, O3, with B6 and H2 to H4 for observers).

use crate::fixture::{Notes, OnDrop, assert_holds, library, stderr_of, without_deadlock};
use std::sync::Mutex;

/// O3, B6
#[test]
fn call_in_an_observer_reports_nothing() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("handler"));
    let conn = Connection::new();
    let _observer = Acme::observe(notes.checking("observer", move |_| {
        fail("inside").unwrap_err();
        conn.fail("inside, on a connection").unwrap_err();
        Acme::outside(|| fail("outside").unwrap_err());
        assert_holds(Acme::last_error(), "a");
        assert_holds(conn.errors().last(), "inside, on a connection");
    }));
    fail("a").unwrap_err();
    assert_eq!(notes.take(), ["observer: a", "handler: a"]);
    assert_holds(Acme::last_error(), "a");
}

/// O3, H2: its changes apply from the next report on, except for the handler, which has not been picked yet.
#[test]
fn observer_may_add_and_remove_observers_and_set_the_handler() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("first"));
        let (own, added) = (Mutex::new(None), Mutex::new(None));
        let (inner, new) = (notes.clone(), notes.clone());
        static OWN: Mutex<Option<virerr::Observer<Acme>>> = Mutex::new(None);
        let observer = notes.checking("observer", move |_| {
            *own.lock().unwrap() = OWN.lock().unwrap().take();
            *own.lock().unwrap() = None;
            *added.lock().unwrap() = Some(Acme::observe(inner.handler("added")));
            Acme::set_handler(new.handler("second"));
        });
        *OWN.lock().unwrap() = Some(Acme::observe(observer));
        let _later = Acme::observe(notes.handler("later"));
        fail("a").unwrap_err();
        assert_eq!(notes.take(), ["observer: a", "later: a", "second: a"]);
        // The observer owned the guard of the one that it added, and was dropped.
        fail("b").unwrap_err();
        assert_eq!(notes.take(), ["later: b", "second: b"]);
    });
}

/// O3, H2: this also holds for the connection's observers, which are notified later.
#[test]
fn observer_that_is_added_to_the_connection_waits_for_the_next_report() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("handler"));
    let conn = Connection::new();
    conn.errors().observe(notes.handler("there")).forever();
    let (errors, inner) = (conn.errors().clone(), notes.clone());
    let _observer = Acme::observe(move |_| errors.observe(inner.handler("added")).forever());
    conn.fail("a").unwrap_err();
    assert_eq!(notes.take(), ["there: a", "handler: a"]);
    conn.fail("b").unwrap_err();
    assert_eq!(notes.take(), ["there: b", "added: b", "handler: b"]);
}

/// O3, H2
#[test]
fn observer_may_close_the_connection() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    let err = {
        let errors = conn.errors().clone();
        let conn = Mutex::new(Some(conn));
        let _observer = Acme::observe(move |_| drop(conn.lock().unwrap().take()));
        errors.report(error("a"));
        errors.last().unwrap()
    };
    assert_eq!(notes.take(), ["conn: a"]);
    assert!(err.connection().is_none());
}

/// O2, H4
#[test]
fn panic_stops_neither_the_others_nor_the_receiver() {
    let stderr = stderr_of(|| {
        library!();
        std::panic::set_hook(Box::new(|_| ()));
        let notes = Notes::default();
        let conn = Connection::new();
        let _first = Acme::observe(|_| panic!("on purpose"));
        let _second = Acme::observe(notes.handler("second"));
        let _third = conn.errors().observe(|_| std::panic::panic_any(OnDrop::new(|| panic!("payload"))));
        let _fourth = conn.errors().observe(notes.handler("fourth"));
        Acme::set_handler(notes.handler("handler"));
        conn.fail("a\nb").unwrap_err();
        assert_eq!(notes.take(), ["second: a\nb", "fourth: a\nb", "handler: a\nb"]);
        assert_holds(Acme::last_error(), "a\nb");
    });
    let line = "acme: the observer panicked at: domain not found: a\\nb\n";
    assert_eq!(stderr, line.repeat(2));
}

/// O3, H4: values that a removed observer captured may call the API and may panic when dropped.
#[test]
fn drop_of_a_captured_value_does_no_harm() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("handler"));
        let owned = OnDrop::new(|| {
            drop(Acme::observe(|_| ()));
            fail("in drop").unwrap_err();
            panic!("on purpose");
        });
        let guard = Acme::observe(move |_| {
            let _still_there = &owned;
        });
        fail("a").unwrap_err();
        drop(guard);
        fail("b").unwrap_err();
        assert_eq!(notes.take(), ["handler: a", "handler: in drop", "handler: b"]);
    });
}

/// O3, H3: a report that is running an observer keeps it.
#[test]
fn observer_in_use_lives_until_the_report_ends() {
    library!();
    let notes = Notes::default();
    let dropped = notes.clone();
    let owned = OnDrop::new(move || dropped.add("gone"));
    static OWN: Mutex<Option<virerr::Observer<Acme>>> = Mutex::new(None);
    let observer = notes.checking("observer", move |_| {
        drop(OWN.lock().unwrap().take());
        let _still_there = &owned;
    });
    *OWN.lock().unwrap() = Some(Acme::observe(observer));
    Acme::set_handler(notes.handler("handler"));
    fail("a").unwrap_err();
    assert_eq!(notes.take(), ["observer: a", "gone", "handler: a"]);
}
