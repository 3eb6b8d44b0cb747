//! A subscriber can wait for the next error, like an iterator. A connection's ends when the connection is gone and
//! everything has been read, and does not keep the connection alive; a library's never ends (Q4).

use crate::fixture::{heard, library, shown, without_deadlock};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// Long enough for a thread to begin to wait; nothing fails if it has not.
const A_WHILE: Duration = Duration::from_millis(20);

/// Q4
#[test]
fn waiting_subscriber_is_notified_from_another_thread() {
    without_deadlock(|| {
        library!();
        Acme::set_handler(|_| ());
        let conn = Connection::new();
        let errors = [Acme::subscribe(16), conn.errors().subscribe(16)];
        let (sender, read) = mpsc::channel();
        for errors in errors {
            let sender = sender.clone();
            thread::spawn(move || errors.into_iter().map(shown).for_each(|item| drop(sender.send(item))));
        }
        for detail in ["a", "b"] {
            thread::sleep(A_WHILE);
            conn.fail(detail).unwrap_err();
            assert_eq!([read.recv().unwrap(), read.recv().unwrap()], [detail, detail]);
        }
    });
}

/// Q4, Q3: a count also ends the wait.
#[test]
fn waiting_subscriber_is_notified_of_a_lag() {
    without_deadlock(|| {
        library!();
        Acme::set_handler(|_| ());
        let mut errors = Acme::subscribe(0);
        let reading = thread::spawn(move || errors.recv().map(shown));
        thread::sleep(A_WHILE);
        fail("missed").unwrap_err();
        assert_eq!(reading.join().unwrap().unwrap(), "+1");
    });
}

/// Q4
#[test]
fn subscriber_of_a_connection_ends_with_it() {
    without_deadlock(|| {
        library!();
        Acme::set_handler(|_| ());
        let conn = Connection::new();
        let (mut unread, waiting) = (conn.errors().subscribe(16), conn.errors().subscribe(16));
        let waiting = thread::spawn(move || waiting.into_iter().map(shown).collect::<Vec<_>>());
        conn.fail("a").unwrap_err();
        thread::sleep(A_WHILE);
        let handle = conn.errors().clone();
        drop(conn);
        handle.report(error("b"));
        thread::sleep(A_WHILE);
        assert!(!unread.is_closed());
        drop(handle);
        assert_eq!(waiting.join().unwrap(), ["a", "b"]);

        assert_eq!(unread.recv_timeout(Duration::MAX).unwrap().unwrap().detail(), Some("a"));
        assert!(!unread.is_closed());
        assert_eq!(unread.recv().unwrap().unwrap().detail(), Some("b"));
        for _ in 0..2 {
            assert!(unread.is_closed());
            assert!(unread.recv().is_none());
            assert!(unread.recv_timeout(Duration::MAX).is_none());
            assert!(unread.try_recv().is_none());
        }
    });
}

/// Q4
#[test]
fn subscriber_of_a_library_does_not_end() {
    library!();
    Acme::set_handler(|_| ());
    let mut errors = Acme::subscribe(16);
    drop(Connection::new());
    assert!(errors.recv_timeout(A_WHILE).is_none());
    assert!(!errors.is_closed());
    fail("a").unwrap_err();
    assert_eq!(heard(&mut errors), ["a"]);
    assert!(!errors.is_closed());
}

/// Q4, R9: neither the subscriber nor the errors in its queue.
#[test]
fn subscriber_keeps_no_connection_alive() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let mut errors = conn.errors().subscribe(16);
    let err = conn.fail("a").unwrap_err();
    drop(conn);
    assert!(err.connection().is_none());
    assert!(errors.recv().unwrap().unwrap().connection().is_none());
}

/// Q4
#[test]
fn time_out_is_kept() {
    without_deadlock(|| {
        library!();
        Acme::set_handler(|_| ());
        let mut errors = Acme::subscribe(16);
        let before = Instant::now();
        assert!(errors.recv_timeout(Duration::ZERO).is_none());
        assert!(errors.recv_timeout(A_WHILE).is_none());
        assert!(before.elapsed() >= A_WHILE);
        fail("a").unwrap_err();
        assert_eq!(errors.recv_timeout(Duration::ZERO).map(shown).unwrap(), "a");

        // No time is too long, and an error ends the wait.
        for timeout in [Duration::from_secs(i64::MAX as u64), Duration::MAX] {
            let reading = thread::spawn(move || (errors.recv_timeout(timeout).map(shown), errors));
            thread::sleep(A_WHILE);
            fail("b").unwrap_err();
            let (item, back) = reading.join().unwrap();
            errors = back;
            assert_eq!(item.unwrap(), "b");
        }
    });
}
