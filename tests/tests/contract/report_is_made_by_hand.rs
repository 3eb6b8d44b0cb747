//! All levels are reported. An error that no call returns is reported by hand: outside calls, to the slots and then one
//! receiver; inside an API body, to the connection's slot and one receiver, immediately and without a last error;
//! inside a handler, to the connection's slot and the subscribers (B9).

use crate::fixture::{Notes, assert_holds, heard, library};
use virerr::Level;

/// B9
#[test]
fn failure_of_any_level_is_dispatched() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    for level in [Level::None, Level::Warning, Level::Error] {
        let err = virerr::Error::builder(ErrorCode::NoDomain).detail("a").level(level).build();
        conn.call(|| Err::<(), _>(err.clone())).unwrap_err();
        assert_eq!(notes.take(), ["acme: a"]);
        assert_eq!(Acme::take_last_error().unwrap().level(), level);
        assert_eq!(conn.errors().take().unwrap().level(), level);

        conn.errors().report(err);
        assert_eq!(notes.take(), ["acme: a"]);
        assert_eq!(Acme::take_last_error().unwrap().level(), level);
        assert_eq!(conn.errors().take().unwrap().level(), level);
    }
}

/// B9
#[test]
fn report_outside_calls_sets_the_slots_then_notifies_one() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.checking("acme", |err| {
        assert_holds(Acme::last_error(), err.detail().unwrap());
    }));
    Acme::report(error("a"));
    assert_eq!(notes.take(), ["acme: a"]);
    assert_holds(Acme::last_error(), "a");
    assert!(conn.errors().last().is_none());

    let own = conn.errors().clone();
    conn.errors().set_handler(notes.checking("conn", move |err| {
        assert_holds(Acme::last_error(), err.detail().unwrap());
        assert_holds(own.last(), err.detail().unwrap());
    }));
    conn.errors().report(error("b"));
    assert_eq!(notes.take(), ["conn: b"]);
    assert_holds(Acme::last_error(), "b");
    assert_holds(conn.errors().last(), "b");

    conn.errors().take_handler();
    conn.errors().report(error("c"));
    assert_eq!(notes.take(), ["acme: c"]);
    // The next call clears it like any other.
    succeed().unwrap();
    assert!(Acme::last_error().is_none());
    assert_holds(conn.errors().last(), "c");
}

/// B9
#[test]
fn report_of_the_library_uses_no_connection() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    Acme::set_handler(notes.handler("acme"));
    let err = conn.fail("a").unwrap_err();
    notes.take();
    conn.errors().reset();

    Acme::report(err.clone());
    inside(|| Acme::report(err.clone()));
    assert_eq!(notes.take(), ["acme: a", "acme: a"]);
    assert!(conn.errors().last().is_none());
    assert!(err.is_from(conn.errors()));
}

/// B9
#[test]
fn report_of_a_connection_notifies_its_handler_whatever_the_error_belongs_to() {
    library!();
    let notes = Notes::default();
    let (own, other) = (Connection::new(), Connection::new());
    own.errors().set_handler(notes.handler("own"));
    other.errors().set_handler(notes.handler("other"));
    let err = own.fail("a").unwrap_err();
    notes.take();

    other.errors().report(err.clone());
    inside(|| other.errors().report(err));
    assert_eq!(notes.take(), ["other: a", "other: a"]);
    let err = other.errors().last().unwrap();
    assert!(err.is_from(own.errors()), "it belongs to what it came out of");
}

/// B9
#[test]
fn reported_error_that_belongs_to_none_becomes_the_connections_own() {
    library!();
    let conn = Connection::new();
    let notes = Notes::default();
    let own = conn.errors().clone();
    conn.errors().set_handler(notes.checking("conn", move |err| assert!(err.is_from(&own))));
    let kept = error("a");
    conn.errors().report(kept.clone());
    assert!(conn.errors().last().unwrap().is_from(conn.errors()));
    assert!(Acme::last_error().unwrap().is_from(conn.errors()));
    inside(|| conn.errors().report(kept.clone()));
    assert!(conn.errors().last().unwrap().is_from(conn.errors()));
    assert_eq!(notes.take(), ["conn: a"; 2]);
    assert!(kept.connection().is_none());
}

/// B9
#[test]
fn report_in_a_body_sets_the_connection_slot_and_notifies_one_at_once() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    let own = conn.errors().clone();
    conn.errors().set_handler(notes.checking("conn", move |err| assert_holds(own.last(), err.detail().unwrap())));
    Acme::set_handler(notes.handler("acme"));
    inside(|| {
        conn.errors().report(error("a"));
        assert_eq!(notes.take(), ["conn: a"]);
        assert_holds(conn.errors().last(), "a");
        Acme::report(error("b"));
        assert_eq!(notes.take(), ["acme: b"]);
        // Depth makes no difference.
        inside(|| conn.errors().report(error("c")));
        assert_eq!(notes.take(), ["conn: c"]);
        conn.errors().take_handler();
        conn.errors().report(error("d"));
        assert_eq!(notes.take(), ["acme: d"]);
        assert!(Acme::last_error().is_none());
    });
    assert!(notes.take().is_empty());
    assert!(Acme::last_error().is_none());

    // A failing call is reported in addition to its body's reports.
    call(|| {
        Acme::report(error("e"));
        fail("f")
    })
    .unwrap_err();
    assert_eq!(notes.take(), ["acme: e", "acme: f"]);
    assert_holds(Acme::last_error(), "f");
}

/// B9
#[test]
fn handler_of_a_report_in_a_body_sees_no_last_error() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(|_| ());
    fail("stale").unwrap_err();
    Acme::set_handler(notes.checking("acme", |_| {
        assert!(Acme::last_error().is_none());
        assert!(Acme::take_last_error().is_none());
        // Its calls are inside, like those of any handler.
        fail("nested").unwrap_err();
        assert!(Acme::last_error().is_none());
        inside(|| {
            assert!(Acme::last_error().is_none());
        });
    }));
    conn.call(|| {
        Acme::report(error("a"));
        conn.errors().report(error("b"));
        fail("nested").unwrap_err();
        Acme::report(error("c"));
        Ok(())
    })
    .unwrap();
    assert_eq!(notes.take(), ["acme: a", "acme: b", "acme: c"]);
}

/// B9
#[test]
fn report_in_a_handler_sets_the_connection_slot_and_reaches_subscribers_only() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    let (mut of_library, mut of_connection) = (Acme::subscribe(16), conn.errors().subscribe(16));
    conn.errors().set_handler(notes.handler("conn"));
    let report_all = {
        let errors = conn.errors().clone();
        move || {
            Acme::report(error("a"));
            errors.report(error("b"));
            assert_holds(errors.take(), "b");
            // In an API body that the handler calls it is the same.
            inside(|| {
                Acme::report(error("c"));
                errors.report(error("d"));
            });
            assert_holds(errors.take(), "d");
        }
    };
    Acme::set_handler(notes.checking("acme", move |_| {
        let before = Acme::last_error().map(|err| err.to_string());
        report_all();
        assert_eq!(Acme::last_error().map(|err| err.to_string()), before);
    }));
    // The handlers of a failure, of a report outside calls, and of a report in a body.
    fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["acme: reported"]);
    assert_holds(Acme::last_error(), "reported");
    // The connection's subscribers get its reports.
    assert_eq!(heard(&mut of_library), ["reported", "a", "b", "c", "d"]);
    assert_eq!(heard(&mut of_connection), ["b", "d"]);
    Acme::report(error("reported"));
    assert_eq!(notes.take(), ["acme: reported"]);
    assert_holds(Acme::last_error(), "reported");
    inside(|| Acme::report(error("reported")));
    assert_eq!(notes.take(), ["acme: reported"]);
    assert!(Acme::last_error().is_none());
}
