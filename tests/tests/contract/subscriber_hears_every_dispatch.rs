//! A subscriber of a library gets every error of that library that is reported from then on, with any receiver; a
//! connection's gets those that go to that connection's receiver (Q1). Each is queued once, on the failing thread,
//! before the handler runs (Q2).

use crate::fixture::{Notes, OnDrop, assert_holds, heard, library, stderr_of};
use std::cell::RefCell;
use std::sync::{Arc, Mutex};
use std::thread;

/// Q1: the handler of the connection, that of the library, or the default printer.
#[test]
fn subscriber_of_a_library_hears_whoever_the_receiver_is() {
    let stderr = stderr_of(|| {
        library!();
        let notes = Notes::default();
        let conn = Connection::new();
        Acme::report(error("before"));
        let mut errors = Acme::subscribe(16);
        conn.fail("a").unwrap_err();
        fail("b").unwrap_err();
        Acme::set_handler(notes.handler("acme"));
        conn.fail("c").unwrap_err();
        fail("d").unwrap_err();
        conn.errors().set_handler(notes.handler("conn"));
        conn.fail("e").unwrap_err();
        assert_eq!(heard(&mut errors), ["a", "b", "c", "d", "e"]);
        assert_eq!(notes.take(), ["acme: c", "acme: d", "conn: e"]);
    });
    assert_eq!(stderr.lines().count(), 3, "{stderr}");
}

/// Q1
#[test]
fn subscriber_of_a_silent_library_hears() {
    let stderr = stderr_of(|| {
        virerr::define_codes! {
            /// The library.
            #[library(name = "acme", default_handler = silent)]
            struct Acme;
            /// Its codes.
            enum ErrorCode {
                /// A bug.
                #[role(internal)]
                InternalError = 1 => "internal error",
            }
            /// Its domains.
            enum ErrorDomain {
                /// No part in particular.
                None = 0 => "",
            }
        }
        let conn = virerr::ConnectionErrors::<Acme>::new();
        let (mut of_library, mut of_connection) = (Acme::subscribe(16), conn.subscribe(16));
        conn.report(virerr::Error::builder(ErrorCode::InternalError).detail("a").build());
        assert_eq!(heard(&mut of_library), ["a"]);
        assert_eq!(heard(&mut of_connection), ["a"]);
    });
    assert_eq!(stderr, "");
}

/// Q1: with its own handler and without.
#[test]
fn subscriber_of_a_connection_gets_what_is_reported_on_it() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let (conn, other) = (Connection::new(), Connection::new());
    let mut errors = conn.errors().subscribe(16);
    conn.fail("a").unwrap_err();
    other.fail("of the other").unwrap_err();
    fail("of none").unwrap_err();
    conn.errors().set_handler(notes.handler("conn"));
    conn.fail("b").unwrap_err();
    conn.errors().clone().report(error("c"));
    Acme::report(error("of none"));
    assert_eq!(heard(&mut errors), ["a", "b", "c"]);
    assert_eq!(notes.take(), ["acme: a", "acme: of the other", "acme: of none", "conn: b", "conn: c", "acme: of none"]);
}

/// Q1, B10: the receiver is the error's own connection, or the one that it is reported on.
#[test]
fn connection_that_is_notified_is_that_of_the_receiver() {
    library!();
    Acme::set_handler(|_| ());
    let (own, outer) = (Connection::new(), Connection::new());
    let (mut of_own, mut of_outer) = (own.errors().subscribe(16), outer.errors().subscribe(16));
    let err = outer.call(|| own.fail("a")).unwrap_err();
    assert_eq!(heard(&mut of_own), ["a"]);
    assert!(heard(&mut of_outer).is_empty());

    outer.errors().report(err.clone());
    assert!(heard(&mut of_own).is_empty());
    assert_eq!(heard(&mut of_outer), ["a"]);

    // `L::report` uses no connection, even if the error belongs to one.
    let mut of_library = Acme::subscribe(16);
    Acme::report(err);
    assert!(heard(&mut of_own).is_empty());
    assert_eq!(heard(&mut of_library), ["a"]);
}

/// Q1, B5, B6
#[test]
fn failure_that_is_not_reported_is_not_heard() {
    library!();
    let conn = Connection::new();
    let (mut of_library, mut of_connection) = (Acme::subscribe(16), conn.errors().subscribe(16));
    Acme::set_handler(move |_| drop(fail("in the handler").unwrap_err()));
    conn.call(|| {
        conn.fail("recovered").unwrap_err();
        fail("recovered").unwrap_err();
        Ok(())
    })
    .unwrap();
    assert!(heard(&mut of_library).is_empty() && heard(&mut of_connection).is_empty());
    conn.call(|| conn.call(|| conn.fail("a"))).unwrap_err();
    assert_eq!(heard(&mut of_library), ["a"]);
    assert_eq!(heard(&mut of_connection), ["a"]);
    Acme::set_last_error(error("set"));
    assert!(heard(&mut of_library).is_empty());
}

/// Q1, B9: reports made in a body are queued immediately.
#[test]
fn report_is_heard_outside_calls_and_in_a_body() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let (mut of_library, mut of_connection) = (Acme::subscribe(16), conn.errors().subscribe(16));
    Acme::report(error("a"));
    conn.errors().report(error("b"));
    inside(|| {
        Acme::report(error("c"));
        conn.errors().report(error("d"));
        assert_eq!(heard(&mut of_library), ["a", "b", "c", "d"]);
        assert_eq!(heard(&mut of_connection), ["b", "d"]);
    });
    assert!(heard(&mut of_library).is_empty() && heard(&mut of_connection).is_empty());
}

/// Q1: each subscriber has its own queue.
#[test]
fn every_subscriber_hears_once() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let mut first = Acme::subscribe(16);
    conn.fail("a").unwrap_err();
    let mut second = Acme::subscribe(16);
    let mut of_connection = [conn.errors().subscribe(16), conn.errors().subscribe(16)];
    conn.fail("b").unwrap_err();
    drop(first.try_recv());
    conn.fail("c").unwrap_err();
    assert_eq!(heard(&mut first), ["b", "c"]);
    assert_eq!(heard(&mut second), ["b", "c"]);
    for errors in &mut of_connection {
        assert_eq!(heard(errors), ["b", "c"]);
    }
}

/// Q1, B7
#[test]
fn subscribers_do_not_hear_another_library() {
    library!(inner);
    library!(outer);
    inner::Acme::set_handler(|_| ());
    outer::Acme::set_handler(|_| ());
    let (mut of_inner, mut of_outer) = (inner::Acme::subscribe(16), outer::Acme::subscribe(16));
    outer::inside(|| drop(inner::fail("a").unwrap_err()));
    outer::fail("b").unwrap_err();
    assert_eq!(heard(&mut of_inner), ["a"]);
    assert_eq!(heard(&mut of_outer), ["b"]);
}

/// Q1: the same error, completed as for the caller.
#[test]
fn error_that_is_heard_is_whole() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let mut errors = conn.errors().subscribe(1);
    let returned = conn.fail("a").unwrap_err();
    let err = errors.try_recv().unwrap().unwrap();
    assert_eq!(err.message().as_ptr(), returned.message().as_ptr(), "no text is copied");
    assert_eq!(err.api(), Some("fail"));
    assert!(err.is_from(conn.errors()));
}

/// Q2: the handler finds the error in the queue, on the thread that failed.
#[test]
fn subscriber_is_notified_before_the_handler() {
    library!();
    let notes = Notes::default();
    let conn = Arc::new(Connection::new());
    let queues = Mutex::new([Acme::subscribe(16), conn.errors().subscribe(16)]);
    conn.errors().set_handler(notes.checking("conn", move |err| {
        for errors in &mut *queues.lock().unwrap() {
            assert_eq!(heard(errors), [err.detail().unwrap()]);
        }
    }));
    conn.fail("a").unwrap_err();
    conn.errors().report(error("b"));
    inside(|| conn.errors().report(error("c")));
    let failing = conn.clone();
    thread::spawn(move || failing.fail("d").unwrap_err()).join().unwrap();
    assert_eq!(notes.take(), ["conn: a", "conn: b", "conn: c", "conn: d"]);
}

/// Q2, H4
#[test]
fn subscriber_hears_whatever_becomes_of_the_handler() {
    stderr_of(|| {
        library!();
        let conn = Connection::new();
        let (mut of_library, mut of_connection) = (Acme::subscribe(16), conn.errors().subscribe(16));
        conn.errors().set_handler(|_| panic!("as asked"));
        conn.fail("a").unwrap_err();
        assert_holds(Acme::last_error(), "a");
        conn.fail("b").unwrap_err();
        assert_eq!(heard(&mut of_library), ["a", "b"]);
        assert_eq!(heard(&mut of_connection), ["a", "b"]);
    });
}

/// Q1, S2: also a call from the destructor of a thread-local.
#[test]
fn failure_of_a_thread_that_ends_is_heard() {
    library!();
    thread_local! {
        static LAST: RefCell<Option<OnDrop>> = const { RefCell::new(None) };
    }
    let conn = Connection::new();
    conn.errors().set_handler(|_| ());
    let mut errors = conn.errors().subscribe(16);
    thread::spawn(move || {
        LAST.with_borrow_mut(|last| *last = Some(OnDrop::new(move || drop(conn.fail("b").unwrap_err()))));
        drop(fail_quietly().unwrap_err());
    })
    .join()
    .unwrap();
    assert_eq!(heard(&mut errors), ["b"]);
    assert!(errors.is_closed());

    fn fail_quietly() -> Result {
        let conn = Connection::new();
        conn.errors().set_handler(|_| ());
        conn.fail("a")
    }
}
