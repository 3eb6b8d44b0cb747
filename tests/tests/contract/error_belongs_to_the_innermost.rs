//! An error belongs to the innermost connection and API function that it came out of; outer layers do not change that.
//! Its own connection's slot and the boundary's hold it. A foreign error type belongs to the layer that records it. The
//! error of a connection that is gone goes to the library's handler (B10).

use crate::fixture::{Notes, assert_holds, library};

/// B10
#[test]
fn outer_layers_change_neither_connection_nor_function() {
    library!();
    Acme::set_handler(|_| ());
    #[virerr::vir_api]
    fn innermost(_conn: &Connection) -> Result {
        Err(error("a"))
    }
    let (inner, outer) = (Connection::new(), Connection::new());
    let err = outer.call(|| call(|| innermost(&inner))).unwrap_err();
    assert!(err.is_from(inner.errors()) && !err.is_from(outer.errors()));
    assert_eq!(err.api(), Some("innermost"));
}

/// B10: an outer function completes what the innermost does not have.
#[test]
fn innermost_connection_may_be_that_of_an_outer_function() {
    library!();
    Acme::set_handler(|_| ());
    let (inner, outer) = (Connection::new(), Connection::new());
    let err = outer.call(|| inner.call(|| fail("a"))).unwrap_err();
    assert!(err.is_from(inner.errors()));
    assert_eq!(err.api(), Some("fail"));
}

/// B10
#[test]
fn error_returned_through_two_connections_is_in_both_slots() {
    library!();
    let notes = Notes::default();
    let (inner, outer) = (Connection::new(), Connection::new());
    inner.errors().set_handler(notes.handler("inner"));
    outer.errors().set_handler(notes.handler("outer"));
    // Emptied in between, so that the boundary must fill it.
    let through_both = || {
        outer.call(|| {
            let result = inner.fail("a");
            inner.errors().reset();
            result
        })
    };
    through_both().unwrap_err();
    assert_holds(inner.errors().last(), "a");
    assert_holds(outer.errors().last(), "a");
    assert_eq!(notes.take(), ["inner: a"]);
}

/// B10
#[test]
fn boundary_without_a_connection_sets_the_errors_own() {
    library!();
    let conn = Connection::new();
    conn.errors().set_handler(|_| ());
    call(|| {
        let result = conn.fail("a");
        conn.errors().reset();
        result
    })
    .unwrap_err();
    assert_holds(conn.errors().last(), "a");
}

/// B10
#[test]
fn nested_failure_with_another_connections_error_sets_that_slot_at_once() {
    library!();
    Acme::set_handler(|_| ());
    let (own, other) = (Connection::new(), Connection::new());
    let err = own.fail("a").unwrap_err().again();
    own.errors().reset();
    inside(|| {
        other.call(|| Err::<(), _>(err.clone())).unwrap_err();
        assert_holds(own.errors().take(), "a");
        assert_holds(other.errors().take(), "a");
        call(|| Err::<(), _>(err.clone())).unwrap_err();
        assert_holds(own.errors().take(), "a");
    });
}

/// B10
#[test]
fn error_of_a_connection_that_is_gone_is_reported_to_the_library() {
    library!();
    let notes = Notes::default();
    let outer = Connection::new();
    Acme::set_handler(notes.handler("acme"));
    outer.errors().set_handler(notes.handler("outer"));
    let on_a_short_lived_one = || {
        let inner = Connection::new();
        inner.errors().set_handler(notes.handler("inner"));
        inner.fail("a")
    };
    let err = outer.call(on_a_short_lived_one).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
    assert!(err.connection().is_none());
    assert!(!err.is_from(outer.errors()));
    assert_holds(outer.errors().last(), "a");
    assert_holds(Acme::last_error(), "a");
}

/// B10
#[test]
fn foreign_error_belongs_to_the_layer_that_records_it() {
    library!();
    #[derive(Debug)]
    struct Full;
    impl virerr::ToError for Full {
        type Library = Acme;
        fn to_error(&self) -> Error {
            error("full")
        }
    }
    #[virerr::vir_api]
    fn write(_conn: &Connection) -> Result<(), Full> {
        Err(Full)
    }
    #[virerr::vir_api]
    fn copy(_to: &Connection, from: &Connection) -> Result<(), Full> {
        write(from)
    }
    let notes = Notes::default();
    let (from, to) = (Connection::new(), Connection::new());
    from.errors().set_handler(notes.handler("from"));
    to.errors().set_handler(notes.handler("to"));
    copy(&to, &from).unwrap_err();
    assert_eq!(notes.take(), ["to: full"]);
    for (conn, api) in [(&from, "write"), (&to, "copy")] {
        let err = conn.errors().last().unwrap();
        assert_eq!(err.api(), Some(api));
        assert!(err.is_from(conn.errors()));
    }
    assert_eq!(Acme::last_error().unwrap().api(), Some("copy"));
}
