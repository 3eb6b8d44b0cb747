//! On Unix the default printer waits for no lock of the process: not for a thread that holds stderr's, nor, in a forked
//! child, for one that was held when the process forked (P4).
#![cfg(unix)]

use crate::fixture::{library, stderr_of, without_deadlock};
use std::sync::mpsc;
use std::thread;

/// P4
#[test]
fn failing_call_returns_while_a_thread_holds_the_lock_of_stderr() {
    let stderr = stderr_of(|| {
        library!();
        without_deadlock(|| {
            let (failed, has_failed) = mpsc::channel::<()>();
            let (locked, is_locked) = mpsc::channel();
            let holder = thread::spawn(move || {
                let _lock = std::io::stderr().lock();
                locked.send(()).unwrap();
                // Until the call has returned.
                let _ = has_failed.recv();
            });
            is_locked.recv().unwrap();
            fail("a").unwrap_err();
            drop(failed);
            holder.join().unwrap();
        });
    });
    assert_eq!(stderr, "acme: Test Driver error : domain not found: a\n");
}
