//! In a forked child of a process with failing threads, a call fails as usual: with the default printer, with a
//! handler, and with the child's own connection and subscriber (P4).
#![cfg(target_os = "linux")]

use crate::fixture::{assert_holds, library, run_with_stderr};
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Forks again and again; no child hangs, or panics.
fn fork_repeatedly(child: impl Fn()) {
    for _ in 0..100 {
        // SAFETY: the child only does what is promised to work there, and then ends.
        match unsafe { libc::fork() } {
            0 => {
                let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(&child));
                // SAFETY: ends the child at once.
                unsafe { libc::_exit(i32::from(done.is_err())) }
            }
            pid => assert_eq!(status_of(pid), Some(0), "the child hangs or has failed"),
        }
    }
}

/// Returns the exit status of a child, unless it hangs. The time only limits the hang.
fn status_of(child: libc::pid_t) -> Option<libc::c_int> {
    let (start, mut status) = (Instant::now(), 0);
    while start.elapsed() < Duration::from_secs(60) {
        // SAFETY: the status is valid for writes.
        if unsafe { libc::waitpid(child, &raw mut status, libc::WNOHANG) } == child {
            return Some(status);
        }
        thread::sleep(Duration::from_micros(200));
    }
    // SAFETY: the child has not been waited for, so its id is still valid.
    unsafe { libc::kill(child, libc::SIGKILL) };
    None
}

/// In its own process, runs `$set_up` once, then forks while three threads fail, and runs `$child` in each child.
macro_rules! fork_under_failures {
    ($set_up:expr, $child:expr) => {
        run_with_stderr(Stdio::null(), || {
            library!();
            static IS_OVER: AtomicBool = AtomicBool::new(false);
            let _set_up = $set_up;
            thread::scope(|scope| {
                for _ in 0..3 {
                    scope.spawn(|| {
                        let conn = Connection::new();
                        while !IS_OVER.load(Ordering::Relaxed) {
                            conn.fail("a").unwrap_err();
                        }
                    });
                }
                // The threads must end even if a child fails.
                let forked = std::panic::catch_unwind(|| fork_repeatedly($child));
                IS_OVER.store(true, Ordering::Relaxed);
                forked.unwrap();
            });
        });
    };
}

/// P4
#[test]
fn with_the_default_printer() {
    fork_under_failures!((), || {
        fail("in the child").unwrap_err();
        assert_holds(Acme::last_error(), "in the child");
    });
}

/// P4
#[test]
fn with_a_handler_of_the_parents_or_of_its_own() {
    fork_under_failures!(Acme::set_handler(|_| ()), || {
        fail("in the child").unwrap_err();
        assert_holds(Acme::last_error(), "in the child");
        let _guard = Acme::scoped_handler(|_| ());
        Acme::set_handler(|_| Acme::set_last_error(error("reported")));
        fail("in the child").unwrap_err();
        assert_holds(Acme::last_error(), "reported");
    });
}

/// P4
#[test]
fn with_a_connection_and_a_subscriber_of_its_own() {
    fork_under_failures!(Acme::set_handler(|_| ()), || {
        let conn = Connection::new();
        let mut errors = conn.errors().subscribe(1);
        conn.fail("in the child").unwrap_err();
        assert_holds(conn.errors().last(), "in the child");
        assert!(errors.try_recv().unwrap().is_ok());
    });
}
