//! A handler may do anything: call the API, change or remove either handler, close the connection that failed. A change
//! applies from the next report on (H2).

use crate::fixture::{Notes, assert_holds, library, stderr_of, without_deadlock};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

/// H2
#[test]
fn handler_may_be_any_closure_that_threads_can_share() {
    library!();
    fn check(handler: impl Fn(&Error) + Send + Sync + 'static) {
        Acme::set_handler(handler);
        fail("a").unwrap_err();
    }
    let notes = Notes::default();
    let owned = (notes.clone(), String::from("owned"));
    check(move |err| owned.0.add(format_args!("{}: {err}", owned.1)));
    assert_eq!(notes.take(), ["owned: domain not found: a"]);
    fn plain(_: &Error) {}
    check(plain);
}

/// H2
#[test]
fn handler_may_replace_itself_from_the_next_dispatch_on() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        let conn = Connection::new();
        let replacing = {
            let (notes, errors) = (notes.clone(), conn.errors().clone());
            move |err: &Error| {
                Acme::set_handler(notes.handler("new acme"));
                errors.set_handler(notes.handler("new conn"));
                notes.handler("replacing")(err);
            }
        };
        Acme::set_handler(replacing.clone());
        conn.fail("a").unwrap_err();
        assert_eq!(notes.take(), ["replacing: a"], "the new ones count from the next dispatch on");
        conn.fail("b").unwrap_err();
        fail("c").unwrap_err();
        assert_eq!(notes.take(), ["new conn: b", "new acme: c"]);

        conn.errors().set_handler(replacing);
        conn.fail("d").unwrap_err();
        assert_eq!(notes.take(), ["replacing: d"]);
        conn.fail("e").unwrap_err();
        assert_eq!(notes.take(), ["new conn: e"]);
    });
}

/// H2
#[test]
fn handler_may_remove_itself_from_the_next_dispatch_on() {
    let stderr = stderr_of(|| {
        without_deadlock(|| {
            library!();
            let notes = Notes::default();
            let conn = Connection::new();
            Acme::set_handler({
                let notes = notes.clone();
                move |err| {
                    drop(Acme::take_handler());
                    notes.handler("acme")(err);
                }
            });
            conn.errors().set_handler({
                let (notes, errors) = (notes.clone(), conn.errors().clone());
                move |err| {
                    drop(errors.take_handler());
                    notes.handler("conn")(err);
                }
            });
            conn.fail("a").unwrap_err();
            assert_eq!(notes.take(), ["conn: a"]);
            conn.fail("b").unwrap_err();
            assert_eq!(notes.take(), ["acme: b"]);
            conn.fail("c").unwrap_err();
            assert!(notes.take().is_empty());
        });
    });
    assert_eq!(stderr, "acme: Test Driver error : domain not found: c\n");
}

/// H2
#[test]
fn handler_may_remove_the_other_handler() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    conn.errors().set_handler({
        let notes = notes.clone();
        move |err| {
            Acme::take_handler();
            notes.handler("conn")(err);
        }
    });
    Acme::set_handler(notes.handler("acme"));
    conn.fail("a").unwrap_err();
    assert_eq!(notes.take(), ["conn: a"]);
    assert!(Acme::take_handler().is_none());

    Acme::set_handler({
        let (notes, errors) = (notes.clone(), conn.errors().clone());
        move |err| {
            errors.take_handler();
            notes.handler("acme")(err);
        }
    });
    fail("b").unwrap_err();
    conn.fail("c").unwrap_err();
    assert_eq!(notes.take(), ["acme: b", "acme: c"]);
}

/// H2
#[test]
fn handler_may_close_the_connection_that_failed() {
    without_deadlock(|| {
        library!();
        /// A connection that calls the API when it is closed.
        struct Lease(Connection, Notes);
        impl Connected for Lease {
            type Library = Acme;
            fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
                self.0.errors()
            }
        }
        impl Drop for Lease {
            fn drop(&mut self) {
                assert_holds(Acme::last_error(), "attach");
                self.0.fail("closing").unwrap_err();
                self.1.add("closed");
            }
        }
        type Open = Arc<Mutex<Vec<Lease>>>;
        #[virerr::vir_api]
        fn attach(lease: Lease, open: &Open) -> Result {
            open.lock().unwrap().push(lease);
            Err(error("attach"))
        }
        let (notes, open) = (Notes::default(), Open::default());
        let lease = Lease(Connection::new(), notes.clone());
        lease.errors().set_handler({
            let (notes, open) = (notes.clone(), open.clone());
            move |err| {
                let closing = std::mem::take(&mut *open.lock().unwrap());
                drop(closing);
                notes.handler("conn")(err);
            }
        });
        let err = attach(lease, &open).unwrap_err();
        assert_eq!(notes.take(), ["closed", "conn: attach"]);
        assert!(err.connection().is_none());
        assert_holds(Acme::last_error(), "attach");
    });
}

/// H2: each failure is reported once, to one handler or the other, while other threads fail and change the handlers.
#[test]
fn handlers_may_change_while_many_threads_fail() {
    without_deadlock(|| {
        library!();
        const THREADS: usize = 4;
        const FAILURES: usize = 1000;
        let reported = Arc::new(AtomicUsize::new(0));
        let count = {
            let reported = reported.clone();
            move |_: &Error| {
                reported.fetch_add(1, Ordering::Relaxed);
            }
        };
        Acme::set_handler(count.clone());
        let (conn, start) = (Connection::new(), Barrier::new(2 * THREADS));
        thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    start.wait();
                    for _ in 0..FAILURES {
                        conn.fail("a").unwrap_err();
                        assert_holds(Acme::last_error(), "a");
                    }
                });
                scope.spawn(|| {
                    start.wait();
                    for _ in 0..FAILURES {
                        // The library always has a handler; the connection sometimes has one.
                        Acme::set_handler(count.clone());
                        conn.errors().set_handler(count.clone());
                        drop(conn.errors().take_handler());
                    }
                });
            }
        });
        assert_eq!(reported.load(Ordering::Relaxed), THREADS * FAILURES);
    });
}

/// H2: threads that fail at the same time report at the same time; handlers do not wait for each other.
#[test]
fn handlers_run_side_by_side() {
    without_deadlock(|| {
        library!();
        let all_inside = Arc::new(Barrier::new(2));
        let conn = Connection::new();
        conn.errors().set_handler({
            let all_inside = all_inside.clone();
            move |_| {
                all_inside.wait();
            }
        });
        Acme::set_handler(move |_| {
            all_inside.wait();
        });
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    conn.fail("a").unwrap_err();
                    fail("b").unwrap_err();
                });
            }
        });
    });
}
