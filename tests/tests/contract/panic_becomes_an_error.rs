//! With `panics = error`, a panic of the body makes the call fail, with an error of the role `panic`, with place and
//! payload as its detail. The panic hook prints only other panics (B8).

use crate::executor::{pause, run};
use crate::fixture::{Notes, assert_holds, library, stderr_of, stderr_of_abort, text_of};
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any, resume_unwind, set_hook};

/// Declares a [`library!`] with API functions whose panics become errors.
macro_rules! catching_library {
    () => {
        library!();

        #[allow(dead_code, reason = "no test needs all of it")]
        impl Connection {
            #[virerr::vir_api(panics = error)]
            fn attempt<T>(&self, body: impl FnOnce() -> Result<T>) -> Result<T> {
                body()
            }
        }

        #[allow(dead_code, reason = "no test needs all of it")]
        #[virerr::vir_api(panics = error)]
        fn attempt<T>(body: impl FnOnce() -> Result<T>) -> Result<T> {
            body()
        }
    };
}

/// Sets a hook that prints a line for each panic.
fn print_panics() {
    set_hook(Box::new(|panic| eprintln!("hook: {}", text_of(panic).unwrap_or_default())));
}

/// Makes the detail of a panic with this text, this many lines above.
macro_rules! at {
    ($lines:literal, $column:literal, $text:literal) => {
        format!("panicked at {}:{}:{}: {}", file!(), line!() - $lines, $column, $text)
    };
}

/// B8
#[test]
fn panic_is_the_failure_of_its_call() {
    catching_library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    for connection in [None, Some(&conn)] {
        let body = || -> Result { panic!("boom") };
        let detail = at!(1, 35, "boom");
        let err = match connection {
            None => attempt(body).unwrap_err(),
            Some(conn) => conn.attempt(body).unwrap_err(),
        };
        assert_eq!((err.code(), err.domain()), (ErrorCode::InternalError, ErrorDomain::None));
        assert_eq!(err.message(), format!("internal error: {detail}"));
        assert_eq!((err.level(), err.api()), (virerr::Level::Error, Some("attempt")));
        assert_eq!(notes.take(), [format!("acme: {detail}")]);
        assert_holds(Acme::last_error(), &detail);
        match connection {
            None => assert!(conn.errors().last().is_none()),
            Some(_) => assert_holds(conn.errors().last(), &detail),
        }
    }
    // The next calls are as usual.
    assert_eq!(attempt(|| Ok(7)).unwrap(), 7);
    assert!(Acme::last_error().is_none());
    attempt(|| conn.attempt(|| fail("next"))).unwrap_err();
    assert_eq!(notes.take(), ["acme: next"]);
    assert_holds(Acme::last_error(), "next");
}

/// B8
#[test]
fn panic_has_the_code_of_its_role() {
    virerr::define_codes! {
        #[library(name = "acme", default_handler = silent)]
        pub struct Acme;
        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            #[role(panic)]
            Panicked = 2 => "bug",
        }
    }
    #[virerr::vir_api(panics = error)]
    fn attempt() -> Result<(), virerr::Error<Acme>> {
        panic!("boom")
    }
    let err = attempt().unwrap_err();
    assert_eq!((err.code(), ErrorCode::InternalError.number()), (ErrorCode::Panicked, 1));
    assert!(err.message().starts_with("bug: panicked at ") && err.message().ends_with(": boom"));
}

/// B8
#[test]
fn detail_has_the_place_and_the_text_that_there_are() {
    catching_library!();
    Acme::set_handler(|_| ());
    let detail = |body: &dyn Fn()| {
        let err = attempt(|| {
            body();
            Ok(())
        });
        err.unwrap_err().detail().unwrap().to_owned()
    };
    let (number, absent) = (1, "".parse::<u8>().ok());
    assert_eq!(detail(&|| panic!("boom")), at!(0, 27, "boom"));
    assert_eq!(detail(&|| panic!("boom {number}")), at!(0, 27, "boom 1"));
    assert_eq!(detail(&|| panic_any(String::from("boom"))), at!(0, 27, "boom"));
    assert_eq!(detail(&|| _ = absent.expect("boom")), at!(0, 38, "boom"));
    assert_eq!(detail(&|| panic_any(1)), at!(0, 27, "").trim_end_matches(": "));
    // No hook is called for these.
    assert_eq!(detail(&|| resume_unwind(Box::new("boom"))), "panicked: boom");
    assert_eq!(detail(&|| resume_unwind(Box::new(1))), "panicked");
}

/// B8
#[test]
fn place_is_that_of_the_panic_that_came_out() {
    catching_library!();
    Acme::set_handler(|_| ());
    struct OnDrop<F: Fn()>(F);
    impl<F: Fn()> Drop for OnDrop<F> {
        fn drop(&mut self) {
            (self.0)();
        }
    }
    let number = 1;
    let caught = || drop(catch_unwind(AssertUnwindSafe(|| panic!("boom {number}"))));
    let failed = || drop(attempt(|| -> Result { panic!("boom {number}") }));
    let body = || -> Result {
        caught();
        failed();
        let _guards = (OnDrop(caught), OnDrop(failed));
        panic!("boom {number}")
    };
    assert_eq!(attempt(body).unwrap_err().detail().unwrap(), at!(2, 9, "boom 1"));
    // A resumed panic has its first place; one from another thread has none here.
    let going_on = || -> Result { resume_unwind(catch_unwind(|| panic!("first")).unwrap_err()) };
    assert_eq!(attempt(going_on).unwrap_err().detail().unwrap(), at!(1, 65, "first"));
    let joined = || -> Result { resume_unwind(std::thread::spawn(|| panic!("there")).join().unwrap_err()) };
    assert_eq!(attempt(joined).unwrap_err().detail().unwrap(), "panicked: there");
    // A panic that this body or an earlier one has caught is a different one, even with the same text.
    let others = || -> Result {
        caught();
        resume_unwind(Box::new(String::from("boom 2")))
    };
    assert_eq!(attempt(others).unwrap_err().detail(), Some("panicked: boom 2"));
    let alike = || -> Result { resume_unwind(Box::new(String::from("boom 1"))) };
    assert_eq!(attempt(alike).unwrap_err().detail(), Some("panicked: boom 1"));
}

/// B8: inside another call it is a failure like any other.
#[test]
fn panic_of_a_nested_call_is_reported_by_the_outer_one() {
    catching_library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    call(|| {
        attempt(|| -> Result { panic!("boom") }).unwrap_err();
        assert!(Acme::last_error().is_none());
        Ok(())
    })
    .unwrap();
    assert!(notes.take().is_empty());
    call(|| attempt(|| -> Result { panic!("boom") })).unwrap_err();
    assert_eq!(notes.take(), [format!("acme: {}", at!(1, 36, "boom"))]);
    // A panic in a function that lets it pass is the failure of the outer function.
    attempt(|| call(|| -> Result { panic!("boom") })).unwrap_err();
    assert_eq!(notes.take(), [format!("acme: {}", at!(1, 36, "boom"))]);
    assert_holds(Acme::last_error(), &at!(2, 36, "boom"));
}

/// B8: it is not printed, and the program's hook is called for all others.
#[test]
fn hook_of_the_program_is_called_for_all_other_panics() {
    let stderr = stderr_of(|| {
        catching_library!();
        Acme::set_handler(|_| ());
        print_panics();
        let others = || {
            catch_unwind(|| panic!("alone")).unwrap_err();
            catch_unwind(|| call(|| -> Result { panic!("in a call that it passes") })).unwrap_err();
            std::thread::spawn(|| panic!("on a thread")).join().unwrap_err();
        };
        others();
        for _ in 0..3 {
            attempt(|| -> Result { panic!("caught") }).unwrap_err();
        }
        library!(other);
        other::Acme::set_handler(|_| ());
        #[virerr::vir_api(panics = error)]
        fn attempt_other(panics: bool) -> other::Result {
            assert!(!panics, "caught");
            Ok(())
        }
        let after_calls = || -> Result {
            attempt_other(false).unwrap();
            attempt_other(true).unwrap_err();
            panic!("caught")
        };
        attempt(after_calls).unwrap_err();
        attempt(|| {
            std::thread::spawn(|| panic!("on a thread of a call")).join().unwrap_err();
            Ok(())
        })
        .unwrap();
        others();
    });
    let usual = ["alone", "in a call that it passes", "on a thread"];
    let all = [&usual[..], &["on a thread of a call"], &usual].concat();
    let printed: Vec<_> = stderr.lines().map(|line| line.strip_prefix("hook: ").unwrap()).collect();
    assert_eq!(printed, all);
}

/// B8: a hook that is set later replaces the earlier ones, as usual.
#[test]
fn call_fails_whatever_hook_is_set_later() {
    let stderr = stderr_of(|| {
        catching_library!();
        Acme::set_handler(|_| ());
        attempt(|| Ok(())).unwrap();
        print_panics();
        let err = attempt(|| -> Result { panic!("boom") }).unwrap_err();
        assert_eq!(err.detail(), Some("panicked: boom"));
    });
    assert_eq!(stderr, "hook: boom\n");
}

/// B8, H4
#[test]
fn panic_in_a_handler_is_printed() {
    let stderr = stderr_of(|| {
        catching_library!();
        print_panics();
        let conn = Connection::new();
        Acme::set_handler(|err| {
            // A call in a handler is a call.
            attempt(|| -> Result { panic!("caught") }).unwrap_err();
            assert!(err.detail().is_some_and(|detail| detail.starts_with("panicked at")));
            panic!("in the handler");
        });
        let err = attempt(|| -> Result { panic!("caught") }).unwrap_err();
        assert_holds(Acme::last_error(), err.detail().unwrap());
        // A handler of a report by hand runs inside the body.
        attempt(|| {
            conn.errors().set_handler(|_| panic!("in the connection's handler"));
            conn.errors().report(error("by hand"));
            Ok(())
        })
        .unwrap();
        Acme::set_handler(|_| ());
        let _observer = Acme::observe(|_| panic!("in the observer"));
        attempt(|| -> Result { panic!("caught") }).unwrap_err();
    });
    let hooks: Vec<_> = stderr.lines().filter_map(|line| line.strip_prefix("hook: ")).collect();
    assert_eq!(hooks, ["in the handler", "in the connection's handler", "in the observer"], "{stderr}");
    assert_eq!(stderr.lines().count(), 6, "{stderr}");
}

/// B8, H4: the hook cannot know that a handler belongs to another library.
#[test]
fn panic_in_a_handler_of_another_library_is_printed() {
    let stderr = stderr_of(|| {
        catching_library!();
        library!(other);
        print_panics();
        other::Acme::set_handler(|_| panic!("in its handler"));
        let fail = || {
            attempt(|| {
                other::fail("a").unwrap_err();
                Ok(())
            })
            .unwrap();
        };
        fail();
        fail();
    });
    let lines: Vec<_> = stderr.lines().collect();
    let [panicked, handler, ..] = lines[..] else { panic!("{stderr}") };
    assert!(panicked.starts_with("panicked at ") && panicked.ends_with(": in its handler"), "{stderr}");
    assert!(handler.starts_with("acme: the error handler panicked"), "{stderr}");
    assert_eq!(lines.len(), 4, "{stderr}");
}

/// B8, B13: other code does not belong to the body.
#[test]
fn panic_in_outside_is_printed() {
    let stderr = stderr_of(|| {
        catching_library!();
        library!(other);
        Acme::set_handler(|_| ());
        print_panics();
        attempt(|| {
            catch_unwind(|| Acme::outside(|| panic!("in the callback"))).unwrap_err();
            catch_unwind(|| Acme::outside(|| call(|| -> Result { panic!("in its call") }))).unwrap_err();
            Acme::outside(|| attempt(|| -> Result { panic!("caught") })).unwrap_err();
            let after_a_call = || {
                attempt(|| Ok(())).unwrap();
                panic!("after a call");
            };
            catch_unwind(|| Acme::outside(after_a_call)).unwrap_err();
            // For the other library, the body is not its own.
            catch_unwind(|| other::inside(|| other::Acme::outside(|| panic!("caught")))).unwrap_err();
            catch_unwind(|| panic!("caught")).unwrap_err();
            Ok(())
        })
        .unwrap();
        let err = attempt(|| -> Result { Acme::outside(|| panic!("out of the callback")) }).unwrap_err();
        assert_eq!(err.detail().unwrap(), at!(1, 59, "out of the callback"));
        let task = || -> Result { run(Acme::scope(async { call(|| panic!("in a task")) })) };
        attempt(task).unwrap_err();
        // The body goes on unchanged.
        let after_outside = || -> Result {
            Acme::outside(|| ());
            panic!("caught")
        };
        attempt(after_outside).unwrap_err();
    });
    let printed: Vec<_> = stderr.lines().map(|line| line.strip_prefix("hook: ").unwrap()).collect();
    assert_eq!(printed, ["in the callback", "in its call", "after a call", "out of the callback", "in a task"]);
}

/// B8
#[test]
fn payload_whose_drop_panics_does_no_harm() {
    catching_library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    /// Panics when it is dropped, with another one as the payload until the count is 0.
    struct Bomb(u32);
    impl Drop for Bomb {
        fn drop(&mut self) {
            if self.0 > 0 {
                panic_any(Bomb(self.0 - 1));
            }
        }
    }
    for depth in 0..4 {
        let err = attempt(|| -> Result { panic_any(Bomb(depth)) }).unwrap_err();
        let detail = at!(1, 42, "");
        assert_eq!(err.detail(), Some(detail.trim_end_matches(": ")));
        assert_eq!(notes.take().len(), 1);
    }
    attempt(|| fail("next")).unwrap_err();
    assert_eq!(notes.take(), ["acme: next"]);
}

/// B8: if the process aborts, all noted panics are printed.
#[test]
fn panic_that_cannot_unwind_is_printed_with_those_before_it() {
    let stderr = stderr_of_abort(|| {
        catching_library!();
        print_panics();
        struct Panicking;
        impl Drop for Panicking {
            fn drop(&mut self) {
                panic!("second");
            }
        }
        let _ = attempt(|| -> Result {
            let _panicking = Panicking;
            panic!("first")
        });
    });
    let lines: Vec<_> = stderr.lines().collect();
    let [first, second, third, ..] = lines[..] else { panic!("{stderr}") };
    assert!(first.starts_with("panicked at ") && first.ends_with(": first"), "{stderr}");
    assert!(second.starts_with("panicked at ") && second.ends_with(": second"), "{stderr}");
    assert!(third.starts_with("hook: panic in a "), "{stderr}");
}

/// B8: the first call whose panics become errors may be made during a panic, when no hook can be set.
#[test]
fn call_that_is_made_while_a_panic_passes_fails_as_usual() {
    let stderr = stderr_of(|| {
        catching_library!();
        print_panics();
        Acme::set_handler(|_| ());
        struct Calling;
        impl Drop for Calling {
            fn drop(&mut self) {
                assert_eq!(attempt(|| -> Result { panic!("boom") }).unwrap_err().detail(), Some("panicked: boom"));
            }
        }
        let passing = || {
            let _calling = Calling;
            panic!("passing")
        };
        catch_unwind(passing).unwrap_err();
        attempt(|| -> Result { panic!("caught") }).unwrap_err();
    });
    assert_eq!(stderr, "hook: passing\nhook: boom\n");
}

/// B8: a panic in a poll ends the future.
#[test]
fn panic_in_a_poll_is_the_failure_of_the_future() {
    catching_library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    #[virerr::vir_api(panics = error)]
    async fn attempt_later(conn: &Connection) -> Result {
        assert!(conn.errors().last().is_none());
        pause().await;
        panic!("boom")
    }
    let conn = Connection::new();
    let err = run(attempt_later(&conn)).unwrap_err();
    let detail = at!(4, 9, "boom");
    assert_eq!((err.detail(), err.api()), (Some(&*detail), Some("attempt_later")));
    assert_eq!(notes.take(), [format!("acme: {detail}")]);
    assert_holds(Acme::last_error(), &detail);
    assert_holds(conn.errors().last(), &detail);
    assert_eq!(run(call_later(async { Ok(7) })).unwrap(), 7);
    assert!(Acme::last_error().is_none());
}
