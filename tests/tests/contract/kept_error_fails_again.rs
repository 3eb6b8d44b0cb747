//! Returning an error that was recorded or reported before - kept, cached, sent from another thread - is a failure like
//! any other: it is recorded and dispatched at this boundary, and the copies that others hold do not change (B11).

use crate::fixture::{Notes, assert_holds, library};
use std::thread;

/// B11
#[test]
fn error_that_was_kept_is_recorded_and_told_again() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    let kept = conn.fail("a").unwrap_err();
    for _ in 0..2 {
        conn.succeed().unwrap();
        conn.errors().reset();
        notes.take();
        conn.call(|| Err::<(), _>(kept.clone())).unwrap_err();
        assert_eq!(notes.take(), ["conn: a"]);
        assert_holds(Acme::last_error(), "a");
        assert_holds(conn.errors().last(), "a");
    }
}

/// B11: that which the slots hold is kept, too.
#[test]
fn last_error_can_be_returned() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    conn.fail("a").unwrap_err();
    let last = Acme::last_error().unwrap();
    call(|| Err::<(), _>(last)).unwrap_err();
    conn.call(|| conn.errors().last().map_or(Ok(()), Err)).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"; 3]);
    assert_holds(Acme::last_error(), "a");
}

/// B11
#[test]
fn error_that_was_reported_is_recorded_and_told_when_it_is_returned() {
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

/// B11
#[test]
fn cached_error_becomes_each_calls_own() {
    library!();
    let notes = Notes::default();
    let (first, second) = (Connection::new(), Connection::new());
    first.errors().set_handler(notes.handler("first"));
    second.errors().set_handler(notes.handler("second"));
    // Never returned itself, so it belongs to none yet.
    let cached = error("a");
    let of_first = first.call(|| Err::<(), _>(cached.clone())).unwrap_err();
    let of_second = second.call(|| Err::<(), _>(cached.clone())).unwrap_err();
    assert_eq!(notes.take(), ["first: a", "second: a"]);
    assert!(of_first.is_from(first.errors()) && of_second.is_from(second.errors()));
    assert!(first.errors().last().unwrap().is_from(first.errors()));
    assert!(cached.connection().is_none());
    assert_eq!(cached.api(), None);
}

/// B11
#[test]
fn error_from_another_thread_fails_this_ones_call() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    let (elsewhere, its_slot) = thread::scope(|scope| {
        let failing = scope.spawn(|| (conn.fail("a").unwrap_err(), Acme::last_error().unwrap()));
        failing.join().unwrap()
    });
    assert_eq!(notes.take(), ["conn: a"]);
    assert!(Acme::last_error().is_none());

    #[virerr::vir_api]
    fn wait(result: Result) -> Result {
        result
    }
    wait(Err(elsewhere)).unwrap_err();
    assert_eq!(notes.take(), ["conn: a"]);
    assert_holds(Acme::last_error(), "a");
    assert_eq!(its_slot.api(), Some("fail"));
}
