//! `capture` collects the reports of its own thread in order while it lives, instead of the library's handler and the
//! default printer; `attach` includes other threads and futures (O4, B3).

use crate::executor::{Task, pause, run};
use crate::fixture::{Notes, OnDrop, heard, library, stderr_of, without_deadlock};
use std::sync::{Barrier, mpsc};
use std::thread;
use virerr::{Captured, Error, Library};

fn details<L: Library>(errors: &[Error<L>]) -> Vec<&str> {
    errors.iter().map(|err| err.detail().unwrap_or_default()).collect()
}

/// Returns the errors that have been captured so far.
fn so_far<L: Library>(captured: &Captured<L>) -> String {
    details(&captured.errors()).join(" ")
}

/// O4, B3: connections' handlers, observers and subscribers are notified as usual.
#[test]
fn capture_takes_the_place_of_the_librarys_handler_alone() {
    let stderr = stderr_of(|| {
        library!();
        let notes = Notes::default();
        let conn = Connection::new();
        {
            let captured = Acme::capture();
            fail("printer").unwrap_err();
            assert_eq!(so_far(&captured), "printer");
        }
        Acme::set_handler(notes.handler("acme"));
        let mut subscriber = Acme::subscribe(16);
        let _observer = Acme::observe(notes.handler("observer"));
        let captured = Acme::capture();
        fail("a").unwrap_err();
        conn.fail("b").unwrap_err();
        conn.errors().set_handler(notes.handler("conn"));
        conn.fail("c").unwrap_err();
        Acme::report(error("d"));
        assert_eq!(notes.take(), ["observer: a", "observer: b", "observer: c", "conn: c", "observer: d"]);
        assert_eq!(details(&captured.into_errors()), ["a", "b", "c", "d"]);
        assert_eq!(heard(&mut subscriber), ["a", "b", "c", "d"]);
        fail("e").unwrap_err();
        assert_eq!(notes.take(), ["observer: e", "acme: e"]);
    });
    assert_eq!(stderr, "");
}

/// O4, B5, B9: reports only, neither nested failures nor those in a handler.
#[test]
fn reports_are_collected_and_nothing_else() {
    library!();
    let conn = Connection::new();
    conn.errors().set_handler(|_| {
        fail("in handler").unwrap_err();
        Acme::report(error("reported in handler"));
    });
    let captured = Acme::capture();
    call(|| fail("a")).unwrap_err();
    inside(|| drop(fail("recovered")));
    conn.fail("b").unwrap_err();
    inside(|| Acme::report(error("c")));
    inside(|| Acme::outside(|| drop(fail("d"))));
    Acme::set_last_error(error("set"));
    let err = captured.errors().remove(0);
    call::<()>(|| Err(err)).unwrap_err();
    assert_eq!(so_far(&captured), "a b c d");
}

/// O4
#[test]
fn threads_do_not_see_each_others() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let barrier = Barrier::new(3);
    thread::scope(|scope| {
        for name in ["a", "b"] {
            let barrier = &barrier;
            scope.spawn(move || {
                let captured = Acme::capture();
                barrier.wait();
                (0..100).for_each(|_| drop(fail(name)));
                barrier.wait();
                assert_eq!(details(&captured.into_errors()), [name; 100]);
            });
        }
        barrier.wait();
        fail("not captured").unwrap_err();
        barrier.wait();
    });
    assert_eq!(notes.take(), ["acme: not captured"]);
}

/// O4, B7
#[test]
fn libraries_do_not_see_each_others() {
    library!(one);
    library!(two);
    let notes = Notes::default();
    two::Acme::set_handler(notes.handler("two"));
    let captured = one::Acme::capture();
    two::fail("b").unwrap_err();
    one::fail("a").unwrap_err();
    assert_eq!(notes.take(), ["two: b"]);
    assert_eq!(so_far(&captured), "a");
}

/// O4: in any order of ending.
#[test]
fn innermost_capture_collects() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let outer = Acme::capture();
    fail("a").unwrap_err();
    let inner = Acme::capture();
    fail("b").unwrap_err();
    assert_eq!(details(&inner.into_errors()), ["b"]);
    fail("c").unwrap_err();
    let inner = Acme::capture();
    assert_eq!(details(&outer.into_errors()), ["a", "c"]);
    fail("d").unwrap_err();
    assert_eq!(details(&inner.into_errors()), ["d"]);
    assert_eq!(notes.take(), [""; 0]);
    fail("e").unwrap_err();
    assert_eq!(notes.take(), ["acme: e"]);
}

/// O4: each guard counts separately, even two guards of one capture.
#[test]
fn innermost_guard_decides_which_capture_collects() {
    library!();
    let (one, two) = (Acme::capture(), Acme::capture());
    let guards = [&one, &two, &one].map(|captured| captured.attach().enter());
    let [first, second, third] = guards;
    fail("a").unwrap_err();
    drop(first);
    fail("b").unwrap_err();
    drop(third);
    fail("c").unwrap_err();
    let fourth = one.attach().enter();
    drop(second);
    fail("d").unwrap_err();
    drop(fourth);
    fail("e").unwrap_err();
    assert_eq!((so_far(&one), so_far(&two)), ("a b d".to_owned(), "c e".to_owned()));
}

/// O4: while its guard lives, and with any number of threads.
#[test]
fn attached_thread_takes_part() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let captured = Acme::capture();
    let attach = captured.attach();
    thread::spawn(move || {
        fail("before").unwrap_err();
        let outer = attach.enter();
        let inner = attach.clone().enter();
        fail("a").unwrap_err();
        drop(outer);
        fail("b").unwrap_err();
        drop(inner);
        fail("after").unwrap_err();
    })
    .join()
    .unwrap();
    assert_eq!(so_far(&captured), "a b");
    assert_eq!(notes.take(), ["acme: before", "acme: after"]);
}

/// O4: a thread that is still attached falls back to its own capture, and then to the handler.
#[test]
fn capture_that_has_ended_collects_nothing() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let captured = Acme::capture();
    let attach = captured.attach();
    let (failed, has_failed) = mpsc::channel();
    let (ended, has_ended) = mpsc::channel();
    let attached = thread::spawn(move || {
        let own = Acme::capture();
        let _attached = attach.enter();
        fail("a").unwrap_err();
        failed.send(()).unwrap();
        has_ended.recv().unwrap();
        fail("b").unwrap_err();
        assert_eq!(details(&own.into_errors()), ["b"]);
        fail("c").unwrap_err();
    });
    has_failed.recv().unwrap();
    assert_eq!(details(&captured.into_errors()), ["a"]);
    ended.send(()).unwrap();
    attached.join().unwrap();
    assert_eq!(notes.take(), ["acme: c"]);
}

/// O4: on any thread that polls it, and while it is dropped.
#[test]
fn attached_future_takes_part() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let captured = Acme::capture();
    let mut task = Task::new(captured.attach().scope(async {
        let _on_drop = OnDrop::new(|| drop(fail("dropped")));
        fail_later("a").await.unwrap_err();
        Acme::scope(fail_later("b")).await.unwrap_err();
        loop {
            pause().await;
        }
    }));
    for _ in 0..4 {
        task = thread::spawn(move || {
            assert!(task.poll().is_none());
            fail("beside").unwrap_err();
            task
        })
        .join()
        .unwrap();
    }
    assert_eq!(notes.take(), ["acme: beside"; 4]);
    thread::spawn(move || drop(task)).join().unwrap();
    assert_eq!(so_far(&captured), "a b dropped");
    assert_eq!(run(captured.attach().scope(async { 1 })), 1);
}

/// O4: threads of a pool, and tasks that these poll.
#[test]
fn attached_work_of_a_runtime_takes_part() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let captured = Acme::capture();
    let attach = captured.attach();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    runtime.block_on(async {
        let blocking = attach.clone();
        let attached = move || {
            let _attached = blocking.enter();
            fail("a")
        };
        tokio::task::spawn_blocking(attached).await.unwrap().unwrap_err();
        let yielding = call_later(async {
            tokio::task::yield_now().await;
            fail("b")
        });
        tokio::spawn(attach.scope(yielding)).await.unwrap().unwrap_err();
        tokio::task::spawn_blocking(|| fail("c")).await.unwrap().unwrap_err();
    });
    assert_eq!(so_far(&captured), "a b");
    assert_eq!(notes.take(), ["acme: c"]);
}

/// O4: a panic ends it like any guard.
#[test]
fn panic_leaves_no_capture_behind() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let outer = Acme::capture();
    let attach = outer.attach();
    let panicking = || {
        let _captured = Acme::capture();
        fail("a").unwrap_err();
        panic!("on purpose");
    };
    assert!(std::panic::catch_unwind(panicking).is_err());
    let polled = || run(attach.scope(async { panic!("on purpose") }));
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(polled)).is_err());
    fail("b").unwrap_err();
    assert_eq!(details(&outer.into_errors()), ["b"]);
    fail("c").unwrap_err();
    assert_eq!(notes.take(), ["acme: c"]);
}

/// O4, S6: no lock is held while the collected errors are dropped.
#[test]
fn collected_error_may_call_the_api_when_dropped() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let captured = Acme::capture();
        let attach = captured.attach();
        Acme::report(error_with_drop("a", move || {
            let _attached = attach.enter();
            drop(fail("in drop"));
        }));
        Acme::reset_last_error();
        drop(captured);
        assert_eq!(notes.take(), ["acme: in drop"]);
    });
}

/// O4, S2: a guard that another thread-local owns outlives the thread's slot.
#[test]
fn guard_may_be_dropped_as_the_thread_ends() {
    library!();
    struct AtExit(Option<Captured<Acme>>, Notes);
    impl Drop for AtExit {
        fn drop(&mut self) {
            fail("at exit").unwrap_err();
            drop(self.0.take());
            let _captured = Acme::capture();
            self.1.add("done");
        }
    }
    thread_local! {
        static AT_EXIT: std::cell::RefCell<Option<AtExit>> = const { std::cell::RefCell::new(None) };
    }
    let notes = Notes::default();
    Acme::set_handler(|_| ());
    let at_exit = notes.clone();
    thread::spawn(move || {
        AT_EXIT.with(|place| *place.borrow_mut() = Some(AtExit(None, at_exit)));
        let captured = Acme::capture();
        AT_EXIT.with(|place| place.borrow_mut().as_mut().unwrap().0 = Some(captured));
    })
    .join()
    .unwrap();
    assert_eq!(notes.take(), ["done"]);
}
