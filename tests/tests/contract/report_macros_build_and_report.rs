//! `report!` makes an error like `error!` and reports it, on the connection `conn`; `report_warning!` uses the level of
//! a warning (B9).

use crate::fixture::{Notes, assert_holds, heard, raising};
use std::error::Error as _;
use std::sync::Arc;
use virerr::Level;

/// B9
#[test]
fn report_without_a_connection_is_the_librarys() {
    raising!(Test, {
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let mut errors = Acme::subscribe(16);
        virerr::report!(ErrorCode::NoDomain);
        let err = Acme::last_error().unwrap();
        assert_eq!((err.message(), err.detail(), err.domain()), ("domain not found", None, ErrorDomain::Test));
        virerr::report!(ErrorCode::NoDomain, "{}", "a");
        let named = "b";
        virerr::report!(ErrorCode::NoDomain, "{named}",);
        virerr::report!(ErrorCode::NoDomain, "{x}", x = "c");
        assert_eq!(notes.take(), ["acme: ", "acme: a", "acme: b", "acme: c"]);
        assert_eq!(heard(&mut errors), ["", "a", "b", "c"]);
    });
}

/// B9, R1: every name of `error!` is one of `report!`.
#[test]
fn report_fills_in_what_it_is_given() {
    raising!(Test, {
        Acme::set_handler(|_| ());
        let conn = Connection::new();
        let source = std::io::Error::other("disk gone");
        let line = line!() + 1;
        virerr::report!(
            ErrorCode::DomainExists,
            source = source,
            int2 = 2,
            object = "web",
            domain = ErrorDomain::None,
            conn = conn,
            str3 = "third",
            int1 = 1,
            level = Level::None,
            "{source} {}",
            7,
        );
        let err = Acme::last_error().unwrap();
        assert_eq!((err.code(), err.domain(), err.level()), (ErrorCode::DomainExists, ErrorDomain::None, Level::None));
        assert_eq!(err.message(), "domain disk gone 7 exists already");
        assert_eq!((err.object(), err.str3(), err.int1(), err.int2()), (Some("web"), Some("third"), 1, 2));
        assert_eq!(err.source().unwrap().to_string(), "disk gone");
        let location = err.location().unwrap();
        assert_eq!((location.file(), location.line()), (file!(), line));
        assert!(err.is_from(conn.errors()));
    });
}

/// B9: at any position among the names, and with any kind of connection.
#[test]
fn report_on_a_connection_is_the_connections() {
    raising!(Test, {
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let mut conn = Connection::new();
        conn.errors().set_handler(notes.handler("conn"));
        virerr::report!(ErrorCode::NoDomain, conn = conn);
        virerr::report!(ErrorCode::NoDomain, conn = conn, "a");
        virerr::report!(ErrorCode::NoDomain, conn = &conn, int1 = 7, "b");
        virerr::report!(ErrorCode::NoDomain, int1 = 7, conn = &mut conn, "c");
        virerr::report!(ErrorCode::NoDomain, int1 = 7, conn = conn.errors(), int2 = 8, "{}", "d");
        virerr::report_warning!(ErrorCode::NoDomain, int1 = 7, conn = conn.errors().clone(), "e");
        assert_eq!(notes.take(), ["conn: ", "conn: a", "conn: b", "conn: c", "conn: d", "conn: e"]);
        let conn = Arc::new(conn);
        virerr::report_warning!(ErrorCode::NoDomain, conn = conn, "f");
        virerr::report_warning!(ErrorCode::NoDomain, conn = Box::new(&conn), "g");
        assert_eq!(notes.take(), ["conn: f", "conn: g"], "it is not moved");
        assert_holds(conn.errors().last(), "g");
    });
}

/// B9, R3
#[test]
fn warning_is_a_warning_unless_the_level_is_given() {
    raising!(Test, {
        Acme::set_handler(|_| ());
        let level = || Acme::take_last_error().unwrap().level();
        virerr::report!(ErrorCode::NoDomain, "a");
        assert_eq!(level(), Level::Error);
        virerr::report_warning!(ErrorCode::NoDomain);
        assert_eq!(level(), Level::Warning);
        virerr::report_warning!(ErrorCode::NoDomain, "a {}", 1);
        assert_eq!(level(), Level::Warning);
        virerr::report_warning!(ErrorCode::NoDomain, object = "web", "a");
        assert_eq!(level(), Level::Warning);
        virerr::report_warning!(ErrorCode::NoDomain, object = "web", level = Level::None, "a");
        assert_eq!(level(), Level::None);
    });
}

/// B9, R1: the place is that of the macro, even inside another macro.
#[test]
fn report_is_placed_where_it_stands() {
    raising!(Test, {
        Acme::set_handler(|_| ());
        macro_rules! complain {
            ($($arguments:tt)*) => {
                virerr::report_warning!(ErrorCode::NoDomain, $($arguments)*)
            };
        }
        let line = || Acme::take_last_error().unwrap().location().unwrap().line();
        virerr::report!(ErrorCode::NoDomain);
        assert_eq!(line(), line!() - 1);
        virerr::report!(ErrorCode::NoDomain, "a");
        assert_eq!(line(), line!() - 1);
        virerr::report_warning!(ErrorCode::NoDomain, "a");
        assert_eq!(line(), line!() - 1);
        complain!("a");
        assert_eq!(line(), line!() - 1);
    });
}

/// B9: each value is evaluated once, in order, and the connection last, so that the other values may change it.
#[test]
fn values_are_evaluated_once_and_the_connection_last() {
    raising!(Test, {
        Acme::set_handler(|_| ());
        let notes = Notes::default();
        let note = |number: i32| {
            notes.add(number);
            number
        };
        let mut conn = Connection::new();
        virerr::report!(
            {
                note(0);
                ErrorCode::NoDomain
            },
            int2 = note(1),
            conn = {
                note(4);
                &conn
            },
            int1 = note(2),
            "{}",
            note(3),
        );
        assert_eq!(notes.take(), ["0", "1", "2", "3", "4"]);
        let replace = |conn: &mut Connection| {
            *conn = Connection::new();
            "web"
        };
        virerr::report!(ErrorCode::NoDomain, conn = conn, object = replace(&mut conn), "a");
        assert_holds(conn.errors().last(), "a");
    });
}

/// B9
#[test]
fn report_in_a_body_or_a_handler_is_a_report_by_hand() {
    raising!(Test, {
        let notes = Notes::default();
        let conn = Connection::new();
        let errors = conn.errors().clone();
        Acme::set_handler(notes.checking("acme", move |_| {
            virerr::report!(ErrorCode::NoDomain, conn = errors, "in the handler");
            virerr::report_warning!(ErrorCode::NoDomain, "in the handler");
            assert_holds(errors.take(), "in the handler");
        }));
        inside(|| virerr::report_warning!(ErrorCode::NoDomain, "a"));
        assert!(Acme::last_error().is_none());
        assert_eq!(notes.take(), ["acme: a"]);
        fail("b").unwrap_err();
        assert_holds(Acme::last_error(), "b");
        assert_eq!(notes.take(), ["acme: b"]);
    });
}
