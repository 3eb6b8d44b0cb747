//! The connection slot outlives later successes: only the next failure on that connection, `reset` or `take` changes
//! it. It is shared by the connection's threads, and reading it gives a whole error, never part of one (S3).

use crate::fixture::{assert_holds, library, raising, without_deadlock};
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// S3
#[test]
fn connection_slot_outlives_success() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    conn.fail("a").unwrap_err();
    conn.succeed().unwrap();
    conn.call(|| conn.succeed()).unwrap();
    assert!(Acme::last_error().is_none());
    assert_holds(conn.errors().last(), "a");

    // A failure inside, from which the call recovers, is a failure on the connection.
    conn.call(|| conn.fail("b").or(Ok(()))).unwrap();
    assert_holds(conn.errors().last(), "b");
}

/// S3
#[test]
fn nothing_but_the_connections_own_failure_reset_and_take_change_its_slot() {
    library!();
    Acme::set_handler(|_| ());
    let (conn, other) = (Connection::new(), Connection::new());
    conn.fail("a").unwrap_err();
    // The thread slot, other connections and failures without a connection do not affect it.
    fail("b").unwrap_err();
    other.fail("c").unwrap_err();
    other.errors().reset();
    Acme::set_last_error(error("d"));
    drop(Acme::preserve_last_error());
    Acme::take_last_error();
    Acme::reset_last_error();
    Acme::report(error("e"));
    other.errors().report(error("f"));
    call(|| Err::<(), _>(error("g"))).unwrap_err();
    conn.call(|| fail("got over").or(Ok(()))).unwrap();
    assert_holds(conn.errors().last(), "a");

    conn.fail("next").unwrap_err();
    assert_holds(conn.errors().last(), "next");
    assert_holds(conn.errors().take(), "next");
    assert!(conn.errors().last().is_none());
    conn.fail("last").unwrap_err();
    conn.errors().reset();
    assert!(conn.errors().last().is_none());
}

/// S3
#[test]
fn connection_slot_is_shared_by_threads() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    thread::scope(|scope| {
        let failing = scope.spawn(|| conn.fail("there").unwrap_err());
        failing.join().unwrap();
        assert_holds(conn.errors().last(), "there");
        conn.fail("here").unwrap_err();
        let reading = scope.spawn(|| assert_holds(conn.errors().take(), "here"));
        reading.join().unwrap();
    });
    assert!(conn.errors().last().is_none());
}

/// S3
#[test]
fn concurrent_readers_get_whole_errors() {
    without_deadlock(|| {
        raising!(Test, {
            #[virerr::vir_api(conn = conn)]
            fn fail_with(conn: &Connection, number: i32) -> Result {
                virerr::bail!(
                    ErrorCode::NoDomain,
                    object = number,
                    str3 = number,
                    int1 = number,
                    int2 = number,
                    "{number}"
                )
            }
            fn assert_whole(err: &Error) {
                let number = err.int1();
                let text = number.to_string();
                assert_eq!(err.int2(), number);
                assert_eq!([err.detail(), err.str3(), err.object()], [Some(&*text); 3]);
                assert_eq!(err.message(), format!("domain not found: {text}"));
                assert_eq!(err.api(), Some("fail_with"));
            }
            /// Counts steps until the first thread has ended, or has failed a check.
            struct Steps<'a>(&'a AtomicBool);
            impl Iterator for Steps<'_> {
                type Item = ();
                fn next(&mut self) -> Option<()> {
                    (!self.0.load(Ordering::Relaxed)).then_some(())
                }
            }
            impl Drop for Steps<'_> {
                fn drop(&mut self) {
                    self.0.store(true, Ordering::Relaxed);
                }
            }
            Acme::set_handler(|_| ());
            let conn = Connection::new();
            let (start, is_done) = (Barrier::new(4), AtomicBool::new(false));
            let steps = || {
                start.wait();
                Steps(&is_done)
            };
            thread::scope(|scope| {
                // Of different lengths, so that a mixture of two would be seen.
                for first in [0, 1_000_000_000] {
                    let (conn, steps) = (&conn, &steps);
                    scope.spawn(move || {
                        for (number, ()) in (first..).zip(steps()) {
                            assert_whole(&fail_with(conn, number).unwrap_err());
                        }
                    });
                }
                scope.spawn(|| {
                    for () in steps() {
                        conn.errors().take().iter().for_each(assert_whole);
                    }
                });
                scope.spawn(|| {
                    let reads = steps().filter_map(|()| conn.errors().last());
                    reads.take(5000).for_each(|err| assert_whole(&err));
                });
            });
        });
    });
}
