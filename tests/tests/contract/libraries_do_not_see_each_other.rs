//! Two libraries in one process have separate slots and handlers: an API call of one inside an API call of the other is
//! a boundary (B7).

use crate::fixture::{Notes, assert_holds, library};

/// B7
#[test]
fn call_of_another_library_is_a_boundary_inside_a_call() {
    library!(inner);
    library!(outer);
    let notes = Notes::default();
    inner::Acme::set_handler(notes.handler("inner"));
    outer::Acme::set_handler(notes.handler("outer"));
    let conn = inner::Connection::new();
    outer::inside(|| {
        conn.call(|| conn.fail("a")).unwrap_err();
        assert_eq!(notes.take(), ["inner: a"], "reported at once, and once");
        assert_holds(inner::Acme::last_error(), "a");
        assert!(outer::Acme::last_error().is_none());
    });
    assert!(notes.take().is_empty());
    assert_holds(inner::Acme::last_error(), "a");
    assert!(outer::Acme::last_error().is_none());
}

/// B7
#[test]
fn failure_of_one_library_leaves_the_slots_of_the_other() {
    library!(one);
    library!(two);
    one::Acme::set_handler(|_| ());
    two::Acme::set_handler(|_| ());
    one::fail("one").unwrap_err();
    assert!(two::Acme::last_error().is_none());
    two::fail("two").unwrap_err();
    assert_holds(one::Acme::last_error(), "one");
    two::succeed().unwrap();
    two::Acme::reset_last_error();
    assert_holds(one::Acme::last_error(), "one");
    assert!(two::Acme::last_error().is_none());
}

/// B7
#[test]
fn failure_of_one_library_is_reported_to_its_own_handlers() {
    library!(one);
    library!(two);
    let notes = Notes::default();
    one::Acme::set_handler(notes.handler("one"));
    two::Acme::set_handler(notes.handler("two"));
    one::fail("a").unwrap_err();
    assert_eq!(notes.take(), ["one: a"]);
    two::fail("b").unwrap_err();
    assert_eq!(notes.take(), ["two: b"]);
    one::Acme::set_handler(|_| ());
    two::fail("c").unwrap_err();
    assert_eq!(notes.take(), ["two: c"]);
}

/// B7
#[test]
fn call_of_another_library_in_a_handler_is_a_boundary() {
    library!(one);
    library!(two);
    let notes = Notes::default();
    two::Acme::set_handler(notes.checking("two", |_| {
        // `one` is in its own handler all the time.
        one::fail("quiet").unwrap_err();
        assert_holds(one::Acme::last_error(), "a");
    }));
    one::Acme::set_handler(notes.checking("one", |_| {
        assert!(two::Acme::last_error().is_none());
        two::fail("b").unwrap_err();
        assert_holds(two::Acme::last_error(), "b");
        two::succeed().unwrap();
        assert!(two::Acme::last_error().is_none());
        assert_holds(one::Acme::last_error(), "a");
    }));
    one::fail("a").unwrap_err();
    assert_eq!(notes.take(), ["two: b", "one: a"]);
    assert_holds(one::Acme::last_error(), "a");
}

/// B7: an error that one library makes from an error of the other is its own failure.
#[test]
fn error_of_one_library_can_be_the_source_of_the_others() {
    use std::error::Error as _;
    library!(inner);
    library!(outer);
    let notes = Notes::default();
    inner::Acme::set_handler(notes.handler("inner"));
    outer::Acme::set_handler(notes.handler("outer"));
    let convert = |err: inner::Error| {
        let code = outer::ErrorCode::NoDomain;
        virerr::Error::builder(code).detail("wrapped").source(err).build()
    };
    let err = outer::call(|| inner::fail("a").map_err(convert)).unwrap_err();
    assert_eq!(notes.take(), ["inner: a", "outer: wrapped"]);
    let source = err.source().unwrap().downcast_ref::<inner::Error>().unwrap();
    assert_eq!(source.detail(), Some("a"));
}
