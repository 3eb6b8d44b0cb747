//! Dropping a subscriber ends the subscription. Errors that it had not read are dropped with it and with no lock held,
//! so that an error's Drop may call the API (Q5).

use crate::fixture::{Notes, heard, library, without_deadlock};
use std::thread;

/// Q5
#[test]
fn dropped_subscriber_is_not_notified_again() {
    library!();
    Acme::set_handler(|_| ());
    let notes = Notes::default();
    let conn = Connection::new();
    let mut steady = Acme::subscribe(16);
    drop((Acme::subscribe(16), conn.errors().subscribe(16)));
    let dropped = notes.clone();
    conn.errors().report(error_with_drop("a", move || dropped.add("dropped")));
    assert_eq!(heard(&mut steady), ["a"]);
    conn.errors().reset();
    Acme::reset_last_error();
    assert_eq!(notes.take(), ["dropped"], "nobody else holds it");
}

/// Q5: on any thread, with unread errors; others are not affected.
#[test]
fn unread_errors_are_dropped_with_the_subscriber() {
    library!();
    Acme::set_handler(|_| ());
    let notes = Notes::default();
    let conn = Connection::new();
    for of_library in [true, false] {
        let errors = if of_library { Acme::subscribe(16) } else { conn.errors().subscribe(16) };
        let mut other = conn.errors().subscribe(16);
        for detail in ["a", "b"] {
            let dropped = notes.clone();
            conn.errors().report(error_with_drop(detail, move || dropped.add("dropped")));
        }
        conn.errors().reset();
        Acme::reset_last_error();
        assert_eq!(heard(&mut other), ["a", "b"]);
        assert!(notes.take().is_empty());
        thread::spawn(move || drop(errors)).join().unwrap();
        assert_eq!(notes.take(), ["dropped"; 2]);
    }
}

/// Q5: after the connection, too.
#[test]
fn subscriber_may_outlive_its_connection() {
    library!();
    Acme::set_handler(|_| ());
    let notes = Notes::default();
    let conn = Connection::new();
    let errors = conn.errors().subscribe(16);
    let dropped = notes.clone();
    conn.errors().report(error_with_drop("a", move || dropped.add("dropped")));
    Acme::reset_last_error();
    drop(conn);
    assert!(notes.take().is_empty());
    drop(errors);
    assert_eq!(notes.take(), ["dropped"]);
}

/// Q5, S6
#[test]
fn error_dropped_with_its_subscriber_may_call_the_api() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(|_| ());
        let conn = Connection::new();
        let actions: [fn(&virerr::ConnectionErrors<Acme>); 5] = [
            |_| drop(fail("in drop").unwrap_err()),
            |errors| errors.report(error("in drop")),
            |errors| drop((Acme::subscribe(1), errors.subscribe(1))),
            |errors| drop((errors.set_handler(|_| ()), errors.take_handler())),
            |errors| {
                let mut subscribers = [Acme::subscribe(1), errors.subscribe(1)];
                errors.report(error("in drop"));
                assert!(subscribers.iter_mut().all(|errors| errors.recv().unwrap().is_ok()));
            },
        ];
        for action in actions {
            for of_library in [true, false] {
                let mut other = conn.errors().subscribe(16);
                let subscriber = if of_library { Acme::subscribe(16) } else { conn.errors().subscribe(16) };
                let (dropped, errors) = (notes.clone(), conn.errors().clone());
                conn.errors().report(error_with_drop("a", move || {
                    action(&errors);
                    dropped.add("dropped");
                }));
                conn.errors().reset();
                Acme::reset_last_error();
                drop(other.try_recv());
                drop(subscriber);
                assert_eq!(notes.take(), ["dropped"]);
            }
        }
    });
}

/// Q5: errors that are reported while the last one is dropped do not go to dropped subscribers.
#[test]
fn error_dropped_with_its_subscriber_may_drop_another() {
    without_deadlock(|| {
        library!();
        Acme::set_handler(|_| ());
        let notes = Notes::default();
        let outer = Acme::subscribe(16);
        let inner = Acme::subscribe(0);
        let dropped = notes.clone();
        Acme::report(error_with_drop("a", move || {
            drop(inner);
            dropped.add("dropped");
        }));
        Acme::reset_last_error();
        drop(outer);
        assert_eq!(notes.take(), ["dropped"]);
    });
}
