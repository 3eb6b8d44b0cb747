//! With the feature `stream` a subscriber is a stream (Q4). Its waker is woken once for each time it waits, with no lock
//! held, and may do anything; a panic in it is caught (Q6).

use crate::fixture::{Notes, OnDrop, assert_holds, heard, library, shown, stderr_of, without_deadlock};
use futures_core::{FusedStream, Stream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;
use virerr::{Error, Lagged, Library, Subscriber};

type Item<L> = Result<Error<L>, Lagged>;

fn poll<L: Library>(errors: &mut Subscriber<L>, waker: &Waker) -> Poll<Option<Item<L>>> {
    Pin::new(errors).poll_next(&mut Context::from_waker(waker))
}

/// Runs an action when it is woken.
struct OnWake<F>(F);

impl<F: Fn() + Send + Sync + 'static> Wake for OnWake<F> {
    fn wake(self: Arc<Self>) {
        (self.0)();
    }
}

fn waker(on_wake: impl Fn() + Send + Sync + 'static) -> Waker {
    Arc::new(OnWake(on_wake)).into()
}

/// Q6
#[test]
fn waker_is_woken_once_for_each_wait() {
    library!();
    Acme::set_handler(|_| ());
    let notes = Notes::default();
    let (first, second) = (notes.clone(), notes.clone());
    let (first, second) = (waker(move || first.add("first")), waker(move || second.add("second")));
    let mut errors = Acme::subscribe(16);
    assert!(poll(&mut errors, &first).is_pending());
    assert!(notes.take().is_empty());
    for detail in ["a", "b"] {
        fail(detail).unwrap_err();
    }
    assert_eq!(notes.take(), ["first"]);
    for detail in ["a", "b"] {
        let Poll::Ready(Some(item)) = poll(&mut errors, &first) else { panic!("it was woken for this") };
        assert_eq!(shown(item), detail);
    }
    fail("c").unwrap_err();
    assert!(notes.take().is_empty(), "nobody waits");
    assert!(poll(&mut errors, &first).is_ready());

    // The last one to wait is woken.
    assert!(poll(&mut errors, &first).is_pending());
    assert!(poll(&mut errors, &second).is_pending());
    fail("d").unwrap_err();
    assert_eq!(notes.take(), ["second"]);
}

/// Q6
#[test]
fn one_waker_is_kept_at_a_time() {
    library!();
    let count = Arc::new(OnWake(|| ()));
    let waker = Waker::from(count.clone());
    let mut errors = Acme::subscribe(16);
    for _ in 0..3 {
        assert!(poll(&mut errors, &waker).is_pending());
        assert_eq!(Arc::strong_count(&count), 3);
    }
    drop(errors);
    assert_eq!(Arc::strong_count(&count), 2, "it is dropped with the subscriber");
}

/// Q4
#[test]
fn stream_of_a_connection_ends_with_it() {
    library!();
    Acme::set_handler(|_| ());
    let notes = Notes::default();
    let woken = notes.clone();
    let waker = waker(move || woken.add("woken"));
    let conn = Connection::new();
    let mut errors = conn.errors().subscribe(0);
    assert!(poll(&mut errors, &waker).is_pending());
    drop(conn.errors().clone());
    assert!(notes.take().is_empty());
    conn.fail("missed").unwrap_err();
    assert_eq!(notes.take(), ["woken"]);
    assert!(matches!(poll(&mut errors, &waker), Poll::Ready(Some(Err(Lagged(1))))));
    assert!(poll(&mut errors, &waker).is_pending());
    assert!(!errors.is_terminated());
    drop(conn);
    assert_eq!(notes.take(), ["woken"]);
    for _ in 0..2 {
        assert!(errors.is_terminated());
        assert!(matches!(poll(&mut errors, &waker), Poll::Ready(None)));
    }
}

/// Q4: a task on another thread gets everything.
#[test]
fn task_hears_from_another_thread() {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    without_deadlock(|| {
        library!();
        Acme::set_handler(|_| ());
        let conn = Connection::new();
        let mut errors = conn.errors().subscribe(16);
        let task = thread::spawn(move || {
            let waker = Arc::new(Unpark(thread::current())).into();
            let mut heard = Vec::new();
            loop {
                match poll(&mut errors, &waker) {
                    Poll::Ready(Some(item)) => heard.push(shown(item)),
                    Poll::Ready(None) => break heard,
                    Poll::Pending => thread::park(),
                }
            }
        });
        for detail in ["a", "b", "c"] {
            thread::sleep(Duration::from_millis(10));
            conn.fail(detail).unwrap_err();
        }
        drop(conn);
        assert_eq!(task.join().unwrap(), ["a", "b", "c"]);
    });
}

/// Q6, B6: it runs during the failing call, so its own calls report nothing. A subscriber that is made then gets errors
/// from the next one on.
#[test]
fn waker_may_do_anything() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let conn = Connection::new();
        let errors = Arc::new(Mutex::new(conn.errors().subscribe(16)));
        let on_wake = {
            let (notes, errors, connection) = (notes.clone(), errors.clone(), conn.errors().clone());
            move || {
                assert_holds(Acme::last_error(), "a");
                assert_holds(connection.last(), "a");
                fail("in the waker").unwrap_err();
                connection.report(error("in the waker"));
                drop((Acme::subscribe(1), connection.subscribe(1)));
                // The error is queued; another subscriber replaces the one that is notified.
                let mut errors = errors.lock().unwrap();
                assert_eq!(errors.try_recv().map(shown).unwrap(), "a");
                *errors = Acme::subscribe(16);
                notes.add("woken");
            }
        };
        assert!(poll(&mut errors.lock().unwrap(), &waker(on_wake)).is_pending());
        conn.fail("a").unwrap_err();
        assert_eq!(notes.take(), ["woken", "acme: a"]);
        assert_holds(Acme::last_error(), "a");
        assert_holds(conn.errors().last(), "in the waker");
        assert!(errors.lock().unwrap().try_recv().is_none());
    });
}

/// Q6
#[test]
fn waker_that_panics_does_no_harm() {
    stderr_of(|| {
        library!();
        struct Bomb;
        impl Drop for Bomb {
            fn drop(&mut self) {
                panic!("as asked");
            }
        }
        /// Catches a panic, which would otherwise end the test harness as well.
        fn contained(action: impl FnOnce()) {
            if let Err(payload) = catch_unwind(AssertUnwindSafe(action)) {
                std::mem::forget(payload);
                panic!("it got out");
            }
        }
        let notes = Notes::default();
        let conn = Connection::new();
        conn.errors().set_handler(notes.handler("conn"));
        let (mut first, mut second) = (Acme::subscribe(16), conn.errors().subscribe(16));
        let waker = waker(|| std::panic::panic_any(Bomb));
        assert!(poll(&mut first, &waker).is_pending());
        assert!(poll(&mut second, &waker).is_pending());
        contained(|| drop(conn.fail("a").unwrap_err()));
        assert_eq!(notes.take(), ["conn: a"]);
        assert_holds(Acme::last_error(), "a");
        for errors in [&mut first, &mut second] {
            assert!(matches!(poll(errors, &waker), Poll::Ready(Some(Ok(_)))));
        }
        // Nor when a connection is dropped.
        assert!(poll(&mut second, &waker).is_pending());
        contained(|| drop(conn));
        assert!(matches!(poll(&mut second, &waker), Poll::Ready(None)));
    });
}

/// Q5, Q3: a failing thread does not wait for errors that are dropped with a subscriber.
#[test]
fn failing_thread_does_not_wait_for_a_subscriber_that_goes() {
    without_deadlock(|| {
        library!();
        Acme::set_handler(|_| ());
        let (mut first, second) = (Acme::subscribe(16), Acme::subscribe(16));
        let (sending, is_sending) = mpsc::channel();
        let (go_on, may_go_on) = mpsc::channel();
        let (done, is_done) = mpsc::channel();
        // The failure below is queued while the second subscriber drops this.
        Acme::report(error_with_drop("a", move || {
            go_on.send(()).unwrap();
            is_done.recv().unwrap();
        }));
        Acme::reset_last_error();
        drop(first.try_recv());
        let may_go_on = Mutex::new(may_go_on);
        let on_wake = move || {
            sending.send(()).unwrap();
            may_go_on.lock().unwrap().recv().unwrap();
        };
        assert!(poll(&mut first, &waker(on_wake)).is_pending());
        let failing = thread::spawn(move || {
            fail("b").unwrap_err();
            done.send(()).unwrap();
        });
        is_sending.recv().unwrap();
        drop(second);
        failing.join().unwrap();
        assert_eq!(heard(&mut first), ["b"]);
    });
}

/// Q6: a waker is dropped with no lock held, by the next one's wait and with the subscriber.
#[test]
fn waker_may_call_the_api_when_dropped() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(|_| ());
        let calling = || {
            let notes = notes.clone();
            let owned = OnDrop::new(move || {
                fail("in drop").unwrap_err();
                drop(Acme::subscribe(1));
                notes.add("dropped");
            });
            waker(move || {
                let _ = &owned;
            })
        };
        let mut errors = Acme::subscribe(16);
        assert!(poll(&mut errors, &calling()).is_pending());
        assert!(notes.take().is_empty());
        assert!(poll(&mut errors, Waker::noop()).is_pending());
        assert_eq!(notes.take(), ["dropped"]);
        assert_eq!(heard(&mut errors), ["in drop"]);
        assert!(poll(&mut errors, &calling()).is_pending());
        drop(errors);
        assert_eq!(notes.take(), ["dropped"]);
    });
}
