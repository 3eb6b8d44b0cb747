//! The receiver of a failure is the handler of the error's connection, else the library's, else the default printer;
//! only one is called (B3). A call without a connection is reported to the library's receiver, unless the error came
//! out of a connection inside (B12).

use crate::fixture::{Notes, assert_holds, library, stderr_of};

/// B3
#[test]
fn connections_handler_is_notified_instead_of_the_librarys() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.handler("acme"));
    conn.fail("without").unwrap_err();
    assert_eq!(notes.take(), ["acme: without"]);

    conn.errors().set_handler(notes.handler("conn"));
    conn.fail("with").unwrap_err();
    assert_eq!(notes.take(), ["conn: with"]);

    Connection::new().fail("another").unwrap_err();
    assert_eq!(notes.take(), ["acme: another"]);

    Acme::take_handler();
    conn.fail("alone").unwrap_err();
    assert_eq!(notes.take(), ["conn: alone"]);
}

/// B3
#[test]
fn default_printer_is_notified_where_there_is_no_handler() {
    let stderr = stderr_of(|| {
        library!();
        let conn = Connection::new();
        conn.fail("nobody").unwrap_err();
        conn.errors().set_handler(|_| ());
        conn.fail("connection").unwrap_err();
        conn.errors().take_handler();
        Acme::set_handler(|_| ());
        conn.fail("library").unwrap_err();
        Acme::take_handler();
        fail("nobody again").unwrap_err();
    });
    let lines: Vec<_> = stderr.lines().collect();
    assert_eq!(
        lines,
        [
            "acme: Test Driver error : domain not found: nobody",
            "acme: Test Driver error : domain not found: nobody again"
        ]
    );
}

/// B3
#[test]
fn handler_of_the_errors_own_connection_is_notified() {
    library!();
    let notes = Notes::default();
    let (outer, inner) = (Connection::new(), Connection::new());
    Acme::set_handler(notes.handler("acme"));
    outer.errors().set_handler(notes.handler("outer"));
    inner.errors().set_handler(notes.handler("inner"));
    outer.call(|| inner.fail("a")).unwrap_err();
    assert_eq!(notes.take(), ["inner: a"]);

    // Without a handler of its own, the other connection's is not called.
    inner.errors().take_handler();
    outer.call(|| inner.fail("b")).unwrap_err();
    assert_eq!(notes.take(), ["acme: b"]);
}

/// B12
#[test]
fn call_without_a_connection_is_reported_to_the_library() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.handler("acme"));
    conn.errors().set_handler(notes.handler("conn"));
    let err = fail("a").unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
    assert!(err.connection().is_none());
    assert_holds(Acme::last_error(), "a");
    assert!(conn.errors().last().is_none());

    #[virerr::vir_api(conn = none)]
    fn without(conn: &Connection) -> Result {
        let _ = conn;
        Err(error("b"))
    }
    without(&conn).unwrap_err();
    assert_eq!(notes.take(), ["acme: b"]);
    assert!(conn.errors().last().is_none());
}

/// B12
#[test]
fn error_out_of_a_connection_inside_is_reported_to_that() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.handler("acme"));
    conn.errors().set_handler(notes.handler("conn"));
    let err = call(|| conn.fail("a")).unwrap_err();
    assert_eq!(notes.take(), ["conn: a"]);
    assert!(err.is_from(conn.errors()));
    assert_holds(Acme::last_error(), "a");
    assert_holds(conn.errors().last(), "a");
}
