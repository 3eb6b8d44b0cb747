//! A failing call never waits for a subscriber: not for one that does not read, not for one that waits, not for one
//! that is dropped. Every error is read or counted, with any number of failing threads (Q3).

use crate::fixture::{library, without_deadlock};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;
use virerr::Lagged;

/// The number of threads that fail at once, and of failures of each.
const THREADS: i32 = 4;
const FAILURES: i32 = 2000;
const ALL: u64 = (THREADS * FAILURES) as u64;

/// Q3
#[test]
fn full_queue_holds_up_no_call() {
    without_deadlock(|| {
        library!();
        let reported = Arc::new(AtomicUsize::new(0));
        let count = reported.clone();
        Acme::set_handler(move |_| _ = count.fetch_add(1, Ordering::Relaxed));
        let mut errors = Acme::subscribe(1);
        for _ in 0..1000 {
            fail("a").unwrap_err();
        }
        assert_eq!(reported.load(Ordering::Relaxed), 1000);
        assert!(errors.recv().unwrap().is_ok());
        assert_eq!(errors.recv().unwrap().unwrap_err(), Lagged(999));
    });
}

/// Q3: the sums agree, and the errors of one thread are read in order.
#[test]
fn every_error_of_many_threads_is_read_or_counted() {
    without_deadlock(|| {
        library!();
        Acme::set_handler(|_| ());
        for capacity in [0, 1, 7, usize::MAX] {
            let conn = Connection::new();
            let (of_library, of_connection) = (Acme::subscribe(capacity), conn.errors().subscribe(capacity));
            thread::scope(|scope| {
                let sum = |errors: virerr::Subscriber<Acme>| {
                    let (mut read, mut missed, mut last) = (0, 0, HashMap::new());
                    for item in errors {
                        match item {
                            Ok(err) => {
                                read += 1;
                                assert!(last.insert(err.int2(), err.int1()).is_none_or(|last| last < err.int1()));
                            }
                            Err(Lagged(count)) => missed += count,
                        }
                        if read + missed == ALL {
                            break;
                        }
                    }
                    (read, missed)
                };
                let reading = [of_library, of_connection].map(|errors| scope.spawn(move || sum(errors)));
                for thread in 0..THREADS {
                    let conn = &conn;
                    scope.spawn(move || {
                        for number in 0..FAILURES {
                            let err = virerr::Error::builder(ErrorCode::NoDomain).int1(number).int2(thread).build();
                            conn.call(|| Err::<(), _>(err)).unwrap_err();
                        }
                    });
                }
                for reading in reading {
                    let (read, missed) = reading.join().unwrap();
                    assert_eq!(read + missed, ALL);
                    assert!(capacity != usize::MAX || missed == 0);
                    assert!(capacity != 0 || read == 0);
                }
            });
        }
    });
}

/// Q3, Q5: subscribers come and go while threads fail.
#[test]
fn subscribers_come_and_go_while_threads_fail() {
    without_deadlock(|| {
        library!();
        Acme::set_handler(|_| ());
        let conn = Connection::new();
        let is_over = AtomicBool::new(false);
        let begin = Barrier::new(THREADS as usize + 1);
        // It stays, and counts everything.
        let mut steady = Acme::subscribe(0);
        thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    begin.wait();
                    for _ in 0..FAILURES {
                        conn.fail("a").unwrap_err();
                    }
                    is_over.store(true, Ordering::Relaxed);
                });
            }
            begin.wait();
            while !is_over.load(Ordering::Relaxed) {
                let (of_library, mut of_connection) = (Acme::subscribe(1), conn.errors().subscribe(1));
                drop(of_connection.try_recv());
                thread::yield_now();
                drop((of_library, of_connection));
            }
        });
        assert_eq!(steady.try_recv().unwrap().unwrap_err(), Lagged(ALL));
    });
}

/// Q3, H2
#[test]
fn handler_may_subscribe_and_unsubscribe() {
    without_deadlock(|| {
        library!();
        let conn = Connection::new();
        let kept = Arc::new(Mutex::new(Vec::new()));
        let (subscribers, errors) = (kept.clone(), conn.errors().clone());
        Acme::set_handler(move |err| {
            drop(subscribers.lock().unwrap().drain(..));
            if err.detail() == Some("subscribe") {
                subscribers.lock().unwrap().extend([Acme::subscribe(16), errors.subscribe(16)]);
            }
        });
        conn.fail("subscribe").unwrap_err();
        // Neither gets the error whose handler made them, and both get the next one.
        assert!(kept.lock().unwrap().iter_mut().all(|errors| errors.try_recv().is_none()));
        let mut waiting: Vec<_> = kept.lock().unwrap().drain(..).collect();
        conn.fail("a").unwrap_err();
        assert_eq!(waiting.len(), 2);
        assert!(waiting.iter_mut().all(|errors| errors.try_recv().unwrap().is_ok()));
        conn.fail("subscribe").unwrap_err();
        conn.fail("b").unwrap_err();
        assert!(kept.lock().unwrap().is_empty());
    });
}
