//! An error that has left a call is marked, and so are all later copies: a call that fails with it records it, and
//! reports nothing. A new error is reported, whatever its source is (B11).

use crate::fixture::{Notes, assert_holds, library};
use std::thread;
use virerr::ToError;

/// B11
#[test]
fn error_that_a_caller_kept_is_recorded_only() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    Acme::set_handler(notes.handler("acme"));
    let kept = conn.fail("a").unwrap_err();
    assert_eq!(notes.take(), ["conn: a"]);
    for _ in 0..2 {
        conn.succeed().unwrap();
        conn.errors().reset();
        conn.call(|| Err::<(), _>(kept.clone())).unwrap_err();
        assert_holds(Acme::take_last_error(), "a");
        assert_holds(conn.errors().take(), "a");
        call(|| Err::<(), _>(kept.clone())).unwrap_err();
        assert_holds(Acme::take_last_error(), "a");
    }
    assert!(notes.take().is_empty());
}

/// B11
#[test]
fn last_error_is_marked() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    conn.fail("a").unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
    let of_thread = Acme::last_error().unwrap();
    call(|| Err::<(), _>(of_thread)).unwrap_err();
    conn.call(|| conn.errors().last().map_or(Ok(()), Err)).unwrap_err();
    assert!(notes.take().is_empty());
    assert_holds(Acme::last_error(), "a");
}

/// B11: the reported error is marked everywhere, even in a slot that an inner call had set before.
#[test]
fn last_error_of_a_nested_failure_is_marked() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let (own, outer, other) = (Connection::new(), Connection::new(), Connection::new());
    let through: [&dyn Fn() -> Result; 4] =
        [&|| own.call(|| own.fail("a")), &|| call(|| own.fail("a")), &|| outer.call(|| own.fail("a")), &|| {
            outer.call(|| other.call(|| own.fail("a")))
        }];
    for fail in through {
        let returned = fail().unwrap_err();
        assert_eq!(notes.take(), ["acme: a"]);
        for err in [returned, Acme::last_error().unwrap(), own.errors().last().unwrap()] {
            call(|| Err::<(), _>(err)).unwrap_err();
        }
        assert!(notes.take().is_empty());
    }
}

/// B11
#[test]
fn error_given_to_a_handler_or_a_subscriber_is_marked() {
    library!();
    let notes = Notes::default();
    let mut heard = Acme::subscribe(4);
    let kept = std::sync::Arc::new(std::sync::Mutex::new(None));
    let for_handler = kept.clone();
    let conn = Connection::new();
    conn.errors().set_handler(move |err| *for_handler.lock().unwrap() = Some(err.clone()));
    conn.fail("a").unwrap_err();
    Acme::set_handler(notes.handler("acme"));
    conn.errors().set_handler(notes.handler("conn"));
    let of_handler = kept.lock().unwrap().take().unwrap();
    for err in [of_handler, heard.try_recv().unwrap().unwrap()] {
        call(|| Err::<(), _>(err)).unwrap_err();
    }
    assert!(notes.take().is_empty());
}

/// B10, B11
#[test]
fn filled_in_copy_stays_marked() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    let kept = fail("a").unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
    // It belongs to no connection yet.
    let filled_in = conn.call(|| Err::<(), _>(kept.clone())).unwrap_err();
    assert!(filled_in.is_from(conn.errors()) && !kept.is_from(conn.errors()));
    call(|| Err::<(), _>(filled_in)).unwrap_err();
    assert!(notes.take().is_empty());
}

/// B11
#[test]
fn error_with_a_marked_source_is_new() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let source = fail("a").unwrap_err();
    let new = virerr::Error::builder(ErrorCode::NoDomain).detail("b").source(source).build();
    call(|| Err::<(), _>(new)).unwrap_err();
    assert_eq!(notes.take(), ["acme: a", "acme: b"]);
}

/// B11: existing copies are not marked.
#[test]
fn clone_kept_before_the_report_is_not_marked() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let before = error("a");
    let returned = call(|| Err::<(), _>(before.clone())).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
    call(|| Err::<(), _>(returned)).unwrap_err();
    assert!(notes.take().is_empty());
    call(|| Err::<(), _>(before)).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
}

/// B11: an error that an inner call put into a slot is not marked if the outer call recovers.
#[test]
fn error_from_which_a_call_recovered_is_not_marked() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    inside(|| drop(conn.fail("a").unwrap_err()));
    assert!(notes.take().is_empty());
    call(|| conn.errors().last().map_or(Ok(()), Err)).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
}

/// B11
#[test]
fn type_that_carries_an_error_is_marked() {
    library!();
    #[derive(Debug, thiserror::Error, virerr::ToError)]
    #[to_error(library = Acme)]
    enum Failure {
        #[error(transparent)]
        #[to_error(transparent)]
        Library(Box<Error>),
        #[error("of its own")]
        #[to_error(code = ErrorCode::NoDomain)]
        Own,
    }
    #[virerr::vir_api]
    fn pass_on(failure: Failure) -> Result<(), Failure> {
        Err(failure)
    }
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let failure = pass_on(Failure::Library(Box::new(error("a")))).unwrap_err();
    call(|| Err::<(), _>(failure.to_error())).unwrap_err();
    pass_on(failure).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
    // This error type cannot be marked; the last error made from it can.
    let failure = pass_on(Failure::Own).unwrap_err();
    let last = Acme::last_error().unwrap();
    call(|| Err::<(), _>(last)).unwrap_err();
    assert_eq!(notes.take(), ["acme: of its own"]);
    pass_on(failure).unwrap_err();
    assert_eq!(notes.take(), ["acme: of its own"]);
}

/// R2, B11: a copy that another thread holds does not change.
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
    call(|| Err::<(), _>(elsewhere)).unwrap_err();
    assert!(notes.take().is_empty());
    assert_holds(Acme::last_error(), "a");
    assert_eq!(its_slot.api(), Some("fail"));
}
