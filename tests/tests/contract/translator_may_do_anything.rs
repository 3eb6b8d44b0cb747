//! A translator may do anything: fail in calls of its own library, whose messages are then not translated, change or
//! remove itself, or take long (T4). No lock is held while it runs, nor while it is dropped. It runs on the thread that
//! makes an error, even at the end of that thread (T5).

use crate::fixture::{Notes, OnDrop, library, raising, stderr_of, without_deadlock};
use std::sync::mpsc;
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

/// T4
#[test]
fn error_made_in_a_translator_is_not_translated() {
    raising!(Test, {
        static MADE: Mutex<Vec<String>> = Mutex::new(Vec::new());
        Acme::set_translator(|text| {
            let made = [
                error("inner"),
                virerr::error!(ErrorCode::DomainExists, object = "web1", "inner"),
                virerr::Error::builder(ErrorCode::DomainExists).build(),
            ];
            MADE.lock().unwrap().extend(made.iter().map(Error::to_string));
            format!("<{text}>")
        });
        // Each time again: the state ends when the translator returns.
        for _ in 0..2 {
            assert_eq!(error("outer").message(), "<domain not found: outer>");
            let made = std::mem::take(&mut *MADE.lock().unwrap());
            assert_eq!(made, ["domain not found: inner", "domain inner exists already", "this domain exists already"]);
        }
    });
}

/// T4, B2, B5
#[test]
fn call_that_fails_in_a_translator_fails_as_usual() {
    library!();
    let notes = Notes::default();
    let handler = notes.clone();
    Acme::set_handler(move |err| handler.add(err));
    Acme::set_translator(|text| {
        let conn = Connection::new();
        let err = conn.fail("inner").unwrap_err();
        assert_eq!(err.message(), "domain not found: inner");
        assert_eq!(conn.errors().last().unwrap().message(), err.message());
        format!("<{text}>")
    });
    // Outside of calls, the call in the translator is a boundary; inside, it is a nested one.
    assert_eq!(error("outer").message(), "<domain not found: outer>");
    assert_eq!(notes.take(), ["domain not found: inner"]);
    fail("outer").unwrap_err();
    assert_eq!(notes.take(), ["<domain not found: outer>"]);
    assert_eq!(Acme::last_error().unwrap().message(), "<domain not found: outer>");
}

/// T4, B7
#[test]
fn error_of_another_library_is_translated_by_that_ones() {
    library!(left);
    library!(right);
    let notes = Notes::default();
    let inner = notes.clone();
    left::Acme::set_translator(move |text| {
        inner.add(right::error("b"));
        format!("<{text}>")
    });
    let inner = notes.clone();
    right::Acme::set_translator(move |text| {
        inner.add(left::error("c"));
        format!("[{text}]")
    });
    assert_eq!(left::error("a").message(), "<domain not found: a>");
    assert_eq!(notes.take(), ["domain not found: c", "[domain not found: b]"]);
}

/// T4
#[test]
fn translator_may_replace_and_remove_itself() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        let dropped = notes.clone();
        let owned = OnDrop::new(move || dropped.add("dropped"));
        let running = notes.clone();
        Acme::set_translator(move |text| {
            let _owned = &owned;
            assert!(Acme::set_translator(|_| "{} introuvable"));
            assert!(Acme::clear_translator());
            assert!(!Acme::set_translator(|_| "{} fehlt"));
            running.add("replaced");
            format!("<{text}>")
        });
        // It was called, so it answers; the new one is called from then on.
        assert_eq!(error("a").message(), "<domain not found: a>");
        assert_eq!(notes.take(), ["replaced", "dropped"]);
        assert_eq!(error("a").message(), "a fehlt");
        Acme::set_translator(|text| {
            Acme::clear_translator();
            text
        });
        error("a");
        assert!(!Acme::clear_translator());
    });
}

/// T4
#[test]
fn translator_is_dropped_under_no_lock() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        let owner = |name: &'static str| {
            let notes = notes.clone();
            OnDrop::new(move || {
                let made = error(name);
                assert!(!Acme::set_translator(|_| "{} fehlt"));
                notes.add(made);
            })
        };
        let translator = |owned: OnDrop| {
            move |text| {
                let _owned = &owned;
                format!("<{text}>")
            }
        };
        Acme::set_translator(translator(owner("removed")));
        assert!(Acme::clear_translator());
        assert_eq!(notes.take(), ["domain not found: removed"]);
        assert!(Acme::clear_translator());
        // Its last user is the call that replaced it.
        let owned = owner("in use");
        Acme::set_translator(move |text| {
            let _owned = &owned;
            Acme::clear_translator();
            text
        });
        error("a");
        assert_eq!(notes.take(), ["domain not found: in use"]);
        assert_eq!(error("a").message(), "a fehlt");
    });
}

/// T4: a value that is dropped while the translator is in use may fail too, without end.
#[test]
fn translator_whose_drop_sets_such_another_comes_to_an_end() {
    library!();
    fn set(left: u32) {
        let owned = OnDrop::new(move || {
            if let Some(left) = left.checked_sub(1) {
                set(left);
            }
            error("dropped");
        });
        Acme::set_translator(move |text| {
            let _owned = &owned;
            Acme::clear_translator();
            text
        });
    }
    set(1_000_000);
    for _ in 0..3 {
        assert_eq!(error("a").message(), "domain not found: a");
    }
}

/// T4
#[test]
fn no_lock_is_held_while_a_translator_runs() {
    without_deadlock(|| {
        library!();
        let meeting = Arc::new(Barrier::new(2));
        let (there, here) = (Arc::clone(&meeting), meeting);
        Acme::set_translator(move |text| {
            if thread::current().name() == Some("slow") {
                there.wait();
                there.wait();
            }
            format!("<{text}>")
        });
        let slow = thread::Builder::new().name("slow".to_owned()).spawn(|| error("slow").to_string()).unwrap();
        here.wait();
        assert_eq!(error("quick").message(), "<domain not found: quick>");
        assert!(Acme::clear_translator());
        assert_eq!(error("quick").message(), "domain not found: quick");
        here.wait();
        assert_eq!(slow.join().unwrap(), "<domain not found: slow>");
    });
}

/// T5
#[test]
fn translator_runs_on_the_thread_that_makes_the_error() {
    library!();
    Acme::set_translator(|_| format!("{{}} on {:?}", thread::current().id()));
    let (send, made) = mpsc::channel();
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let send = send.clone();
            thread::spawn(move || {
                for _ in 0..100 {
                    send.send((error("a").to_string(), thread::current().id())).unwrap();
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    drop(send);
    let mut count = 0;
    for (message, thread) in made {
        assert_eq!(message, format!("a on {thread:?}"));
        count += 1;
    }
    assert_eq!(count, 800);
}

/// T5: while others change it.
#[test]
fn translator_may_change_at_any_time() {
    library!();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            thread::spawn(|| {
                for _ in 0..2000 {
                    let message = error("a").to_string();
                    assert!(["domain not found: a", "a fehlt", "a introuvable"].contains(&&*message), "{message}");
                }
            })
        })
        .collect();
    for _ in 0..500 {
        Acme::set_translator(|_| "{} fehlt");
        Acme::set_translator(|_| "{} introuvable".to_owned());
        Acme::clear_translator();
    }
    for thread in threads {
        thread.join().unwrap();
    }
}

/// T4: a panic hook may fail in calls of the library, also for a translator's panic.
#[test]
fn panic_hook_that_fails_in_a_call_comes_to_an_end() {
    let stderr = stderr_of(|| {
        library!();
        std::panic::set_hook(Box::new(|_| {
            error("hook");
        }));
        Acme::set_translator(|_| -> &str { panic!("as asked") });
        assert_eq!(error("a").message(), "domain not found: a");
    });
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
}
