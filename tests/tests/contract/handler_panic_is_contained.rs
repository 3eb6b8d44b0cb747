//! A panic in a handler is caught: the error stays recorded, the call returns its Err, stderr has one line in addition
//! to the panic hook's, and a payload whose drop panics does no harm (H4).

use crate::fixture::{Notes, assert_holds, library, stderr_of, text_of};
use std::panic::{panic_any, set_hook, take_hook};

/// Silences the panic hook for the panics of handlers. Those of checks are printed.
fn silence_handlers() {
    let usual = take_hook();
    set_hook(Box::new(move |panic| {
        if text_of(panic).is_some_and(|text| text != "as asked") {
            usual(panic);
        }
    }));
}

/// H4
#[test]
fn call_whose_handler_panics_fails_as_usual() {
    let stderr = stderr_of(|| {
        library!();
        silence_handlers();
        let notes = Notes::default();
        let conn = Connection::new();
        let panicking = |name: &'static str| {
            let handler = notes.handler(name);
            move |err: &Error| {
                handler(err);
                panic!("as asked");
            }
        };
        Acme::set_handler(panicking("acme"));
        for detail in ["a", "b"] {
            let err = conn.fail(detail).unwrap_err();
            assert_eq!(err.detail(), Some(detail));
            assert_holds(Acme::last_error(), detail);
            assert_holds(conn.errors().last(), detail);
        }
        // It is still the handler, and still the only receiver.
        assert_eq!(notes.take(), ["acme: a", "acme: b"]);
        conn.errors().set_handler(panicking("conn"));
        conn.fail("c").unwrap_err();
        assert_eq!(notes.take(), ["conn: c"]);
        assert_holds(Acme::last_error(), "c");
    });
    assert_eq!(stderr.lines().count(), 3, "{stderr}");
}

/// H4
#[test]
fn report_whose_handler_panics_returns() {
    let stderr = stderr_of(|| {
        library!();
        silence_handlers();
        let conn = Connection::new();
        conn.errors().set_handler(|_| panic!("as asked"));
        conn.errors().report(error("a"));
        assert_holds(Acme::last_error(), "a");
        assert_holds(conn.errors().last(), "a");
        inside(|| {
            conn.errors().report(error("b"));
            assert!(Acme::last_error().is_none());
        });
        assert!(Acme::last_error().is_none());
        assert_holds(conn.errors().last(), "b");
    });
    assert_eq!(stderr.lines().count(), 2, "{stderr}");
}

/// H4
#[test]
fn panicking_handler_leaves_the_thread_as_it_was() {
    let stderr = stderr_of(|| {
        library!();
        silence_handlers();
        let notes = Notes::default();
        let panicking = Acme::scoped_handler(|_| {
            Acme::set_last_error(error("set"));
            call(|| -> Result { panic!("as asked") }).unwrap();
        });
        fail("a").unwrap_err();
        // The error that the handler set stays, and the thread is no longer in a handler.
        assert_holds(Acme::last_error(), "set");
        drop(panicking);
        Acme::set_handler(notes.handler("acme"));
        call(|| {
            assert!(Acme::last_error().is_none());
            fail("nested")
        })
        .unwrap_err();
        assert_eq!(notes.take(), ["acme: nested"]);
        assert_holds(Acme::last_error(), "nested");
    });
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
}

/// H4
#[test]
fn one_line_says_that_the_handler_panicked() {
    let stderr = stderr_of(|| {
        library!();
        set_hook(Box::new(|_| eprintln!("the hook")));
        Acme::set_handler(|_| panic!("as asked"));
        fail("a").unwrap_err();
        fail("two\nlines\n").unwrap_err();
    });
    let lines: Vec<_> = stderr.lines().collect();
    let ["the hook", first, "the hook", second] = lines[..] else { panic!("{stderr}") };
    assert!(first.contains("panicked") && second.contains("panicked"), "{stderr}");
}

/// H4
#[test]
fn payload_whose_drop_panics_does_no_harm() {
    let stderr = stderr_of(|| {
        library!();
        /// Panics when it is dropped, with another one as the payload until the count is 0.
        struct Bomb(u32);
        impl Drop for Bomb {
            fn drop(&mut self) {
                if self.0 > 0 {
                    panic_any(Bomb(self.0 - 1));
                }
            }
        }
        silence_handlers();
        let conn = Connection::new();
        for depth in 0..4 {
            conn.errors().set_handler(move |_| panic_any(Bomb(depth)));
            conn.fail("a").unwrap_err();
            assert_holds(Acme::last_error(), "a");
            assert_holds(conn.errors().last(), "a");
        }
        let notes = Notes::default();
        conn.errors().set_handler(notes.handler("conn"));
        call(|| conn.fail("next")).unwrap_err();
        assert_eq!(notes.take(), ["conn: next"]);
    });
    assert_eq!(stderr.lines().count(), 4, "{stderr}");
    assert!(stderr.lines().all(|line| line.contains("panicked")), "{stderr}");
}
