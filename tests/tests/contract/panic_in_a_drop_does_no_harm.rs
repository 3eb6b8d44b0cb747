//! A panic in the drop of a handler's captured values, or of the source of an error that leaves a slot, is caught: the
//! call returns its Err, and all state is consistent (H4, S6).

use crate::fixture::{Notes, assert_holds, library, stderr_of};
use std::panic::panic_any;

/// Panics when it is dropped.
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("as asked");
    }
}

/// Makes a closure capture the bomb.
fn uses(_bomb: &Bomb) {}

/// Runs a body in its own process, whose panic hook prints nothing.
macro_rules! silently {
    ($body:block) => {
        stderr_of(|| {
            library!();
            std::panic::set_hook(Box::new(|panic| {
                if crate::fixture::text_of(panic).is_some_and(|text| text != "as asked") {
                    eprintln!("{panic}");
                }
            }));
            $body
        })
    };
}

/// Checks that the next failure is recorded and reported as usual.
macro_rules! assert_all_is_well {
    () => {{
        let (notes, conn) = (Notes::default(), Connection::new());
        Acme::set_handler(notes.handler("acme"));
        conn.fail("next").unwrap_err();
        assert_eq!(notes.take(), ["acme: next"]);
        assert_holds(Acme::last_error(), "next");
        assert_holds(conn.errors().last(), "next");
        Acme::set_handler(|_| ());
    }};
}

/// H4: the report is the last owner of a handler that removes itself.
#[test]
fn handler_that_goes_with_its_report() {
    silently!({
        for panics in [false, true] {
            let bomb = Bomb;
            Acme::set_handler(move |_| {
                let _bomb = &bomb;
                drop(Acme::take_handler());
                if panics {
                    panic_any(Bomb);
                }
            });
            let conn = Connection::new();
            assert_eq!(conn.fail("a").unwrap_err().detail(), Some("a"));
            assert_holds(Acme::last_error(), "a");
            assert_holds(conn.errors().last(), "a");
            assert_all_is_well!();
        }
    });
}

/// H4: likewise with the connection that the handler belongs to, and with a guard.
#[test]
fn handler_that_goes_with_its_connection_or_guard() {
    silently!({
        Acme::set_handler(|_| ());
        let (conn, bomb) = (Connection::new(), Bomb);
        conn.errors().set_handler(move |_| uses(&bomb));
        drop(conn);

        let bomb = Bomb;
        drop(Acme::scoped_handler(move |_| uses(&bomb)));
        let (bomb, conn) = (Bomb, Connection::new());
        let guard = conn.errors().scoped_handler(move |_| uses(&bomb));
        fail("a").unwrap_err();
        drop(guard);
        assert_all_is_well!();
    });
}

/// S6
#[test]
fn former_error_of_a_slot() {
    silently!({
        Acme::set_handler(|_| ());
        let former = || error_with_drop("former", || panic!("as asked"));
        let conn = Connection::new();
        // In both slots, only in the connection's, only in the thread's, and one in each.
        for slots in 0..4 {
            conn.errors().report(former());
            match slots {
                1 => Acme::reset_last_error(),
                2 => conn.errors().reset(),
                3 => Acme::set_last_error(former()),
                _ => (),
            }
            assert_eq!(conn.fail("a").unwrap_err().detail(), Some("a"));
            assert_holds(Acme::last_error(), "a");
            assert_holds(conn.errors().last(), "a");
            assert_all_is_well!();
        }
    });
}

/// S6: also without a failing call.
#[test]
fn former_error_that_is_replaced_by_hand() {
    silently!({
        Acme::set_handler(|_| ());
        let former = || error_with_drop("former", || panic!("as asked"));
        Acme::set_last_error(former());
        Acme::set_last_error(error("a"));
        assert_holds(Acme::last_error(), "a");
        Acme::set_last_error(former());
        {
            let _kept = Acme::preserve_last_error();
            Acme::report(former());
        }
        assert_holds(Acme::last_error(), "former");
        Acme::report(error("b"));
        assert_holds(Acme::last_error(), "b");
        assert_all_is_well!();
    });
}
