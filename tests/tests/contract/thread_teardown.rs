//! The end of a thread frees its slot. Calls from other thread-local destructors still work: they return their Result
//! and report; errors that can no longer be stored are not stored; nothing panics (S2). A panic in a thread-local
//! destructor would end the process, so most of these tests have their own process.

use crate::executor::{Task, pause, run};
use crate::fixture::{Notes, library, stderr_of};
use std::cell::RefCell;
use std::thread;

/// Runs an action when the thread ends.
struct AtExit(Box<dyn Fn()>);

impl Drop for AtExit {
    fn drop(&mut self) {
        (self.0)();
    }
}

thread_local! {
    static AT_EXIT: RefCell<Vec<AtExit>> = const { RefCell::new(Vec::new()) };
}

fn at_exit(action: impl Fn() + 'static) {
    AT_EXIT.with(|actions| actions.borrow_mut().push(AtExit(Box::new(action))));
}

/// Runs `use_slot` on a thread that runs `exit` when it ends: once before its thread slot is gone and once after, since
/// the order in which thread-locals are dropped depends on their first use.
fn in_both_orders(use_slot: fn(), exit: impl Fn() + Clone + Send + 'static) {
    for slot_is_first in [true, false] {
        let exit = exit.clone();
        let thread = thread::spawn(move || {
            if slot_is_first {
                use_slot();
                at_exit(exit);
            } else {
                at_exit(exit);
                use_slot();
            }
        });
        thread.join().unwrap();
    }
}

/// S2
#[test]
fn end_of_a_thread_frees_its_last_error() {
    library!();
    Acme::set_handler(|_| ());
    let notes = Notes::default();
    let on_drop = {
        let notes = notes.clone();
        move || notes.add("dropped")
    };
    let err = error_with_drop("a", on_drop);
    let thread = thread::spawn(move || {
        call(|| Err::<(), _>(err)).unwrap_err();
    });
    thread.join().unwrap();
    assert_eq!(notes.take(), ["dropped"]);
}

/// S2
#[test]
fn calls_at_the_end_of_a_thread_return_their_result_and_dispatch() {
    let stderr = stderr_of(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let exit = {
            let notes = notes.clone();
            move || {
                let conn = Connection::new();
                conn.errors().set_handler(notes.handler("conn"));
                assert_eq!(fail("a").unwrap_err().detail(), Some("a"));
                assert_eq!(conn.fail("b").unwrap_err().detail(), Some("b"));
                assert_eq!(conn.errors().last().unwrap().detail(), Some("b"));
                assert_eq!(call(|| Ok(7)).unwrap(), 7);
                // Failures inside a call are still reported once, or not at all.
                call(|| conn.call(|| fail("c"))).unwrap_err();
                call(|| fail("d").or(Ok(()))).unwrap();
                Acme::report(error("e"));
                conn.errors().report(error("f"));
                inside(|| Acme::report(error("g")));
                notes.add("exit");
            }
        };
        fn use_slot() {
            fail("used").unwrap_err();
        }
        in_both_orders(use_slot, exit);
        let once = ["acme: used", "acme: a", "conn: b", "conn: c", "acme: e", "conn: f", "acme: g", "exit"];
        assert_eq!(notes.take(), [once, once].concat());
    });
    assert_eq!(stderr, "");
}

/// S2, S7
#[test]
fn tasks_at_the_end_of_a_thread_return_their_result_and_dispatch() {
    let stderr = stderr_of(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let exit = {
            let notes = notes.clone();
            move || {
                assert_eq!(run(fail_later("a")).unwrap_err().detail(), Some("a"));
                run(call_later(async { fail_later("b").await.or(Ok(())) })).unwrap();
                let mut dropped = Task::new(call_later(fail_later("never")));
                dropped.poll_on();
                drop(dropped);
                run(Acme::scope(fail_later("c"))).unwrap_err();
                let mut scoped = Task::new(Acme::scope(async {
                    fail("d").unwrap_err();
                    pause().await;
                }));
                scoped.poll_on();
                drop(scoped);
                fail("e").unwrap_err();
                notes.add("exit");
            }
        };
        fn use_slot() {
            fail("used").unwrap_err();
        }
        in_both_orders(use_slot, exit);
        let once = ["acme: used", "acme: a", "acme: c", "acme: d", "acme: e", "exit"];
        assert_eq!(notes.take(), [once, once].concat());
    });
    assert_eq!(stderr, "");
}

/// S2
#[test]
fn slot_functions_at_the_end_of_a_thread_do_no_harm() {
    let stderr = stderr_of(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.checking("acme", |err| {
            // The error, or nothing if it could not be stored; never another one.
            let seen = Acme::last_error();
            assert!(seen.is_none_or(|seen| seen.message() == err.message()));
            Acme::set_last_error(err.clone());
            Acme::reset_last_error();
        }));
        let exit = {
            let notes = notes.clone();
            move || {
                let guard = Acme::preserve_last_error();
                fail("a").unwrap_err();
                let _ = (Acme::last_error(), Acme::take_last_error());
                Acme::set_last_error(error("set"));
                let stored = Acme::last_error();
                assert!(stored.is_none_or(|stored| stored.detail() == Some("set")));
                Acme::reset_last_error();
                assert!(Acme::last_error().is_none());
                drop(guard);
                succeed().unwrap();
                assert!(Acme::last_error().is_none());
                notes.add("exit");
            }
        };
        fn use_slot() {
            Acme::set_last_error(error("used"));
        }
        in_both_orders(use_slot, exit);
        assert_eq!(notes.take(), ["acme: a", "exit", "acme: a", "exit"]);
    });
    assert_eq!(stderr, "");
}

/// T5
#[test]
fn translator_runs_at_the_end_of_a_thread() {
    let stderr = stderr_of(|| {
        library!();
        let notes = Notes::default();
        let handler = notes.clone();
        Acme::set_handler(move |err| handler.add(err));
        Acme::set_translator(|text| {
            assert_eq!(error("inner").message(), "domain not found: inner");
            format!("<{text}>")
        });
        let exit = {
            let notes = notes.clone();
            move || {
                fail("a").unwrap_err();
                notes.add("exit");
            }
        };
        fn use_slot() {
            fail("used").unwrap_err();
        }
        in_both_orders(use_slot, exit);
        let once = ["<domain not found: used>", "<domain not found: a>", "exit"];
        assert_eq!(notes.take(), [once, once].concat());
    });
    assert_eq!(stderr, "");
}

/// S2: the slot's error may call the API when the end of the thread drops it.
#[test]
fn error_that_the_end_of_a_thread_drops_may_call_the_api() {
    let stderr = stderr_of(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let on_drop = {
            let notes = notes.clone();
            move || {
                let err = fail("in drop").unwrap_err();
                notes.add(format_args!("returned: {}", err.detail().unwrap()));
                let _ = Acme::last_error();
                Acme::set_last_error(err);
            }
        };
        let err = error_with_drop("a", on_drop);
        let thread = thread::spawn(move || {
            call(|| Err::<(), _>(err)).unwrap_err();
        });
        thread.join().unwrap();
        assert_eq!(notes.take(), ["acme: a", "acme: in drop", "returned: in drop"]);
    });
    assert_eq!(stderr, "");
}

/// S2: a guard may outlive the slot that it restores.
#[test]
fn preserve_guard_may_be_dropped_at_the_end_of_a_thread() {
    let stderr = stderr_of(|| {
        library!();
        Acme::set_handler(|_| ());
        thread_local! {
            static GUARD: RefCell<Option<virerr::Preserved<Acme>>> = const { RefCell::new(None) };
        }
        for slot_is_first in [true, false] {
            let thread = thread::spawn(move || {
                if !slot_is_first {
                    // The first use decides when it is dropped.
                    GUARD.set(None);
                }
                fail("a").unwrap_err();
                GUARD.set(Some(Acme::preserve_last_error()));
            });
            thread.join().unwrap();
        }
    });
    assert_eq!(stderr, "");
}
