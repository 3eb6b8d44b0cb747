//! A report in progress uses the handler that it picked. A replaced handler is dropped after its last report and its
//! last owner, never under a lock, and its Drop may call the API (H3).

use crate::fixture::{Notes, OnDrop, assert_holds, library, without_deadlock};
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;

/// H3
#[test]
fn dispatch_in_progress_keeps_its_handler() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        let conn = Arc::new(Connection::new());
        type Set = fn(&Connection, Box<dyn Fn(&Error) + Send + Sync>);
        let places: [Set; 2] =
            [|_, handler| drop(Acme::set_handler(handler)), |conn, handler| drop(conn.errors().set_handler(handler))];
        for set in places {
            let (running, is_running) = mpsc::channel();
            let (go_on, may_go_on) = mpsc::channel::<()>();
            let owned = OnDrop::new({
                let notes = notes.clone();
                move || notes.add("old dropped")
            });
            let may_go_on = std::sync::Mutex::new(may_go_on);
            let old = notes.handler("old");
            set(
                &conn,
                Box::new(move |err| {
                    running.send(()).unwrap();
                    may_go_on.lock().unwrap().recv().unwrap();
                    old(err);
                    let _ = &owned;
                }),
            );
            let failing = thread::spawn({
                let (conn, notes) = (conn.clone(), notes.clone());
                move || {
                    conn.fail("a").unwrap_err();
                    notes.add("returned");
                }
            });
            is_running.recv().unwrap();
            // Replaced, and its last owner gone, while it runs.
            set(&conn, Box::new(notes.handler("new")));
            conn.fail("b").unwrap_err();
            assert_eq!(notes.take(), ["new: b"]);
            go_on.send(()).unwrap();
            failing.join().unwrap();
            assert_eq!(notes.take(), ["old: a", "old dropped", "returned"]);
        }
    });
}

/// H3
#[test]
fn replaced_handler_is_dropped_with_its_last_owner() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    let owning = || {
        let notes = notes.clone();
        let owned = OnDrop::new(move || notes.add("dropped"));
        move |_: &Error| {
            let _ = &owned;
        }
    };
    Acme::set_handler(owning());
    fail("a").unwrap_err();
    let former = Acme::set_handler(|_| ());
    let another = former.clone();
    drop(former);
    assert!(notes.take().is_empty());
    another.unwrap().call(&error("b"));
    assert_eq!(notes.take(), ["dropped"]);

    conn.errors().set_handler(owning());
    conn.fail("c").unwrap_err();
    drop(conn.errors().take_handler());
    assert_eq!(notes.take(), ["dropped"]);

    drop(conn.errors().scoped_handler(owning()));
    drop(Acme::scoped_handler(owning()));
    assert_eq!(notes.take(), ["dropped", "dropped"]);

    conn.errors().set_handler(owning());
    drop(conn);
    assert_eq!(notes.take(), ["dropped"]);
}

/// H3
#[test]
fn drop_of_a_replaced_handler_may_call_the_api() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        let conn = Connection::new();
        let calling = || {
            let (notes, errors) = (notes.clone(), conn.errors().clone());
            let quiet = Connection::new();
            quiet.errors().set_handler(|_| ());
            let owned = OnDrop::new(move || {
                assert_eq!(quiet.fail("in drop").unwrap_err().detail(), Some("in drop"));
                // The slot that it was removed from can be read and written.
                let handlers = (Acme::take_handler(), errors.take_handler());
                Acme::restore_handler(handlers.0);
                errors.restore_handler(handlers.1);
                errors.reset();
                notes.add("dropped");
            });
            move |_: &Error| {
                let _ = &owned;
            }
        };
        let from_library: [&dyn Fn(); 3] =
            [&|| drop(Acme::set_handler(|_| ())), &|| drop(Acme::take_handler()), &|| {
                drop(Acme::restore_handler(None))
            }];
        for remove in from_library {
            Acme::set_handler(calling());
            remove();
            assert_eq!(notes.take(), ["dropped"]);
        }
        let from_connection: [&dyn Fn(); 3] =
            [&|| drop(conn.errors().set_handler(|_| ())), &|| drop(conn.errors().take_handler()), &|| {
                drop(conn.errors().restore_handler(None))
            }];
        for remove in from_connection {
            conn.errors().set_handler(calling());
            remove();
            assert_eq!(notes.take(), ["dropped"]);
        }
        drop((Acme::scoped_handler(calling()), conn.errors().scoped_handler(calling())));
        assert_eq!(notes.take(), ["dropped"; 2]);
    });
}

/// H3: if the report itself is the last owner, the Drop runs inside the failing call.
#[test]
fn drop_of_a_handler_that_replaced_itself_may_call_the_api() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        let conn = Connection::new();
        let calling = |replace: fn(&virerr::ConnectionErrors<Acme>, Notes)| {
            let (notes, errors) = (notes.clone(), conn.errors().clone());
            let other = Connection::new();
            other.errors().set_handler(notes.handler("other"));
            let owned = OnDrop::new({
                let notes = notes.clone();
                move || {
                    assert_eq!(other.fail("in drop").unwrap_err().detail(), Some("in drop"));
                    succeed().unwrap();
                    notes.add("dropped");
                }
            });
            move |err: &Error| {
                replace(&errors, notes.clone());
                notes.handler("old")(err);
                let _ = &owned;
            }
        };
        let in_library = calling(|_, notes| drop(Acme::set_handler(notes.handler("new"))));
        Acme::set_handler(in_library);
        conn.fail("a").unwrap_err();
        assert_eq!(notes.take(), ["old: a", "dropped"]);
        assert_holds(Acme::last_error(), "a");

        let in_connection = calling(|errors, _| drop(errors.take_handler()));
        conn.errors().set_handler(in_connection);
        conn.fail("b").unwrap_err();
        assert_eq!(notes.take(), ["old: b", "dropped"]);
        assert_holds(Acme::last_error(), "b");
        conn.fail("c").unwrap_err();
        assert_eq!(notes.take(), ["new: c"]);
    });
}
