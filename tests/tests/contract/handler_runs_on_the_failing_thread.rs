//! A handler is called on the failing thread, before the call returns, with no lock held (B4).

use crate::fixture::{Notes, assert_holds, library, without_deadlock};
use std::sync::Arc;
use std::thread;

/// B4
#[test]
fn receiver_is_notified_on_the_failing_thread() {
    library!();
    let notes = Notes::default();
    let note_thread = |name: &'static str| {
        let notes = notes.clone();
        move |_: &Error| notes.add(format_args!("{name} on {:?}", thread::current().id()))
    };
    let conn = Arc::new(Connection::new());
    conn.errors().set_handler(note_thread("conn"));
    Acme::set_handler(note_thread("acme"));
    let fail_twice = move || {
        conn.fail("a").unwrap_err();
        fail("b").unwrap_err();
        thread::current().id()
    };
    let here = fail_twice();
    assert_eq!(notes.take(), [format!("conn on {here:?}"), format!("acme on {here:?}")]);
    let there = thread::spawn(fail_twice).join().unwrap();
    assert_eq!(notes.take(), [format!("conn on {there:?}"), format!("acme on {there:?}")]);
}

/// B4
#[test]
fn receiver_is_notified_before_the_call_returns() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    for _ in 0..3 {
        conn.fail("a").unwrap_err();
        notes.add("returned");
        assert_eq!(notes.take(), ["acme: a", "returned"]);
    }
}

/// B4: while a handler runs, another thread can use everything that a lock could protect.
#[test]
fn no_lock_is_held_while_a_handler_runs() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        let conn = Arc::new(Connection::new());
        let use_everything = {
            let (conn, notes) = (conn.clone(), notes.clone());
            move || {
                conn.errors().set_handler(|_| ());
                conn.fail("on another thread").unwrap_err();
                assert_holds(conn.errors().last(), "on another thread");
                assert_holds(conn.errors().take(), "on another thread");
                conn.errors().reset();
                conn.errors().take_handler();
                Acme::set_handler(|_| ());
                fail("on another thread").unwrap_err();
                Acme::take_handler();
                notes.add("used");
            }
        };
        let handler = move |_: &Error| thread::spawn(use_everything.clone()).join().unwrap();
        let dispatches: [&dyn Fn(); 4] = [
            &|| drop(conn.fail("a")),
            &|| conn.errors().report(error("b")),
            &|| inside(|| conn.errors().report(error("c"))),
            &|| drop(conn.call(|| conn.fail("d"))),
        ];
        for dispatch in dispatches {
            conn.errors().set_handler(handler.clone());
            dispatch();
            assert_eq!(notes.take(), ["used"]);

            Acme::set_handler(handler.clone());
            dispatch();
            assert_eq!(notes.take(), ["used"]);
        }
    });
}
