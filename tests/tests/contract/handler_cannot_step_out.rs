//! A handler stays inside the failing call, even in a scope or an `outside` that is entered, polled or dropped there
//! (B6).

use crate::executor::{Task, pause, run};
use crate::fixture::{Notes, assert_holds, library};
use std::sync::Mutex;

/// B6, B13
#[test]
fn outside_in_a_handler_changes_nothing() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.checking("acme", move |_| {
        let before = Acme::last_error().map(|err| err.to_string());
        for step_out in [|| Acme::outside(|| drop(fail("a"))), || inside(|| Acme::outside(|| drop(fail("a"))))] {
            step_out();
            assert_eq!(Acme::last_error().map(|err| err.to_string()), before);
        }
        Acme::outside(|| conn.fail("b").unwrap_err());
        assert_holds(conn.errors().take(), "b");
    }));
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
    assert_holds(Acme::last_error(), "reported");
    // Nor in one that sees no last error.
    inside(|| Acme::report(error("by hand")));
    assert_eq!(notes.take(), ["acme: by hand"]);
}

/// B6, B13: the slot works as in the handler itself.
#[test]
fn slot_is_the_pinned_one() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.checking("acme", |_| {
        Acme::outside(|| {
            assert_holds(Acme::last_error(), "reported");
            Acme::set_last_error(error("set"));
        });
        assert_holds(Acme::last_error(), "set");
        run(Acme::scope(async {
            assert_holds(Acme::last_error(), "set");
            Acme::set_last_error(error("again"));
        }));
        assert_holds(Acme::last_error(), "again");
    }));
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
    assert_holds(Acme::last_error(), "again");
}

/// B6, S7
#[test]
fn scope_that_a_handler_polls_reports_nothing() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.checking("acme", |_| {
        run(Acme::scope(async {
            fail_later("task").await.unwrap_err();
            assert_holds(Acme::last_error(), "reported");
            succeed_later().await.unwrap();
        }));
        assert_holds(Acme::last_error(), "reported");
    }));
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
    assert_holds(Acme::last_error(), "reported");
}

/// B6, S7: also a scope that began elsewhere, whose own error is back afterwards.
#[test]
fn scope_that_a_handler_polls_on_keeps_its_error() {
    library!();
    let notes = Notes::default();
    let mut task = Task::new(Acme::scope(async {
        fail("task").unwrap_err();
        pause().await;
        fail("in the handler").unwrap_err();
        pause().await;
        assert_holds(Acme::last_error(), "task");
        fail("task").unwrap_err();
    }));
    Acme::set_handler(notes.handler("acme"));
    task.poll_on();
    assert_eq!(notes.take(), ["acme: task"]);
    let task = std::sync::Arc::new(Mutex::new(task));
    let polled = std::sync::Arc::clone(&task);
    Acme::set_handler(notes.checking("acme", move |_| {
        polled.lock().unwrap().poll_on();
        assert_holds(Acme::last_error(), "reported");
    }));
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
    assert_holds(Acme::last_error(), "reported");
    Acme::set_handler(notes.handler("acme"));
    task.lock().unwrap().poll_to_end();
    assert_eq!(notes.take(), ["acme: task"]);
    assert_holds(Acme::last_error(), "reported");
}

/// B6, S7
#[test]
fn scope_that_a_handler_drops_does_not_wipe_the_error() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(|_| ());
    let mut begun = Task::new(Acme::scope(async {
        fail("task").unwrap_err();
        pause().await;
    }));
    begun.poll_on();
    let begun = Mutex::new(Some(begun));
    Acme::set_handler(notes.checking("acme", move |_| {
        drop(begun.lock().unwrap().take());
        assert_holds(Acme::last_error(), "reported");
        drop(Acme::scope(async {}));
        assert_holds(Acme::last_error(), "reported");
    }));
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
    assert_holds(Acme::last_error(), "reported");
}
