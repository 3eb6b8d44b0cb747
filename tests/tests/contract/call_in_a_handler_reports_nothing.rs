//! API calls inside a handler return their Result, report nothing, and do not change the thread slot. The slot is
//! pinned while the handler runs, also in API bodies that it calls: getters return the reported error; an explicit set,
//! take, reset or preserve works and persists (B6).

use crate::fixture::{Notes, assert_holds, library};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// B6
#[test]
fn calls_in_a_handler_return_their_result_and_report_nothing() {
    library!();
    let notes = Notes::default();
    let other = Connection::new();
    other.errors().set_handler(notes.handler("other"));
    Acme::set_handler(notes.checking("acme", move |_| {
        assert_eq!(fail("a").unwrap_err().detail(), Some("a"));
        assert_eq!(other.fail("b").unwrap_err().detail(), Some("b"));
        assert_holds(other.errors().last(), "b");
        assert_eq!(call(|| other.call(|| fail("c"))).unwrap_err().detail(), Some("c"));
        assert_eq!(call(|| Ok(7)).unwrap(), 7);
    }));
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
}

/// B6
#[test]
fn calls_in_a_handler_of_a_connection_report_nothing_either() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let (conn, other) = (Connection::new(), Connection::new());
    other.errors().set_handler(notes.handler("other"));
    let own = conn.errors().clone();
    conn.errors().set_handler(notes.checking("conn", move |_| {
        fail("a").unwrap_err();
        other.fail("b").unwrap_err();
        assert_holds(other.errors().last(), "b");
        assert_holds(own.last(), "reported");
        assert_holds(Acme::last_error(), "reported");
    }));
    conn.fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["conn: reported"]);
    assert_holds(Acme::last_error(), "reported");
    // Calls in a handler are inside; later ones are not.
    fail("later").unwrap_err();
    assert_eq!(notes.take(), ["acme: later"]);
}

/// B6
#[test]
fn getters_in_a_handler_see_the_error_whatever_is_called() {
    library!();
    let notes = Notes::default();
    let other = Connection::new();
    Acme::set_handler(notes.checking("acme", move |_| {
        let calls: [&dyn Fn(); 5] = [
            &|| succeed().unwrap(),
            &|| drop(fail("a").unwrap_err()),
            &|| drop(other.fail("b").unwrap_err()),
            &|| drop(call(|| other.call(|| fail("c")))),
            &|| drop(catch_unwind(AssertUnwindSafe(|| call(|| -> Result { panic!("as asked") })))),
        ];
        assert_holds(Acme::last_error(), "reported");
        for make_call in calls {
            make_call();
            assert_holds(Acme::last_error(), "reported");
        }
    }));
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
    assert_holds(Acme::last_error(), "reported");
}

/// B6
#[test]
fn bodies_that_a_handler_calls_see_the_error_too() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.checking("acme", move |_| {
        call(|| {
            assert_holds(Acme::last_error(), "reported");
            fail("a").unwrap_err();
            conn.call(|| {
                assert_holds(Acme::last_error(), "reported");
                Ok(())
            })
        })
        .unwrap();
    }));
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
    // Outside a handler they see none.
    inside(|| {
        assert!(Acme::last_error().is_none());
    });
}

/// Checks the slot after a failure whose handler changes it: directly, and in the body of an API function.
macro_rules! slot_after {
    ($change:expr) => {{
        library!();
        let change: fn() = $change;
        let notes = Notes::default();
        let conn = Connection::new();
        conn.errors().set_handler(notes.checking("conn", move |_| {
            change();
            // Later calls do not undo the change.
            let now = Acme::last_error();
            let _ = (succeed(), fail("nested"));
            assert_eq!(Acme::last_error().map(|err| err.to_string()), now.map(|err| err.to_string()));
        }));
        let directly = conn.fail("reported").map_err(|err| (err, Acme::last_error()));
        conn.errors().set_handler(notes.checking("conn", move |_| {
            inside(|| {
                change();
            });
        }));
        let in_a_body = conn.fail("reported").map_err(|err| (err, Acme::last_error()));
        assert_eq!(notes.take(), ["conn: reported"; 2]);
        [directly, in_a_body].map(|result| {
            let (returned, slot) = result.unwrap_err();
            // Only the thread slot changes.
            assert_eq!(returned.detail(), Some("reported"));
            assert_holds(conn.errors().last(), "reported");
            slot
        })
    }};
}

/// B6
#[test]
fn set_in_a_handler_works_and_lasts() {
    let slots = slot_after!(|| {
        Acme::set_last_error(error("set"));
        assert_holds(Acme::last_error(), "set");
    });
    for slot in slots {
        assert_holds(slot, "set");
    }
}

/// B6
#[test]
fn take_in_a_handler_works_and_lasts() {
    let slots = slot_after!(|| {
        assert_holds(Acme::take_last_error(), "reported");
        assert!(Acme::take_last_error().is_none());
        assert!(Acme::last_error().is_none());
    });
    assert!(slots.iter().all(Option::is_none));
}

/// B6
#[test]
fn reset_in_a_handler_works_and_lasts() {
    let slots = slot_after!(|| {
        Acme::reset_last_error();
        assert!(Acme::last_error().is_none());
    });
    assert!(slots.iter().all(Option::is_none));
}

/// B6
#[test]
fn preserve_in_a_handler_works_and_lasts() {
    let slots = slot_after!(|| {
        let guard = Acme::preserve_last_error();
        Acme::set_last_error(error("set"));
        drop(guard);
        assert_holds(Acme::last_error(), "reported");
    });
    for slot in slots {
        assert_holds(slot, "reported");
    }
    let slots = slot_after!(|| {
        Acme::reset_last_error();
        let guard = Acme::preserve_last_error();
        Acme::set_last_error(error("set"));
        drop(guard);
        assert!(Acme::last_error().is_none());
    });
    assert!(slots.iter().all(Option::is_none));
}
