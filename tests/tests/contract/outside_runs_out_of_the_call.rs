//! `outside` runs other code, such as a caller's callback, outside of the call in progress: calls in it are boundaries,
//! the slot works as outside any call and begins empty, and afterwards the call goes on unchanged (B13).

use crate::executor::{Task, pause};
use crate::fixture::{Notes, assert_holds, library};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// B13
#[test]
fn call_in_outside_is_a_boundary() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    inside(|| {
        let returned = Acme::outside(|| {
            fail("a").unwrap_err();
            assert_eq!(notes.take(), ["acme: a"]);
            assert_holds(Acme::last_error(), "a");
            conn.fail("b").unwrap_err();
            assert_eq!(notes.take(), ["acme: b"]);
            assert_holds(Acme::take_last_error(), "b");
            assert!(Acme::last_error().is_none());
            Acme::set_last_error(error("set"));
            assert_holds(Acme::last_error(), "set");
            succeed().unwrap();
            assert!(Acme::last_error().is_none());
            Acme::report(error("c"));
            assert_holds(Acme::last_error(), "c");
            assert_eq!(notes.take(), ["acme: c"]);
            7
        });
        assert_eq!(returned, 7);
        // The call goes on.
        assert!(Acme::last_error().is_none());
        fail("nested").unwrap_err();
    });
    assert!(notes.take().is_empty());
    assert!(Acme::last_error().is_none());
}

/// B13
#[test]
fn outside_begins_empty() {
    library!();
    Acme::set_handler(|_| ());
    inside(|| {
        fail("nested").unwrap_err();
        for detail in ["first", "second"] {
            Acme::outside(|| {
                assert!(Acme::last_error().is_none());
                fail(detail).unwrap_err();
                assert_holds(Acme::last_error(), detail);
            });
        }
    });
    // The error from before the call does not appear either.
    fail("before").unwrap_err();
    inside(|| Acme::outside(|| assert!(Acme::last_error().is_none())));
    assert!(Acme::last_error().is_none());
}

/// B2, B13: whatever happened in it. The number of calls in it equals that on the thread, whose slot is not empty.
#[test]
fn call_that_was_stepped_out_of_and_succeeds_leaves_no_last_error() {
    library!();
    Acme::set_handler(|_| ());
    Acme::set_last_error(error("before"));
    inside(|| drop(Acme::outside(|| fail("in it").unwrap_err())));
    assert!(Acme::last_error().is_none());
}

/// B13: the failure of the call itself is reported as usual.
#[test]
fn call_that_was_stepped_out_of_fails_as_any_other() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    call(|| {
        Acme::outside(|| fail("callback").unwrap_err());
        fail("call")
    })
    .unwrap_err();
    assert_eq!(notes.take(), ["acme: callback", "acme: call"]);
    assert_holds(Acme::last_error(), "call");
    // An error from the callback is marked.
    call(|| Acme::outside(|| fail("handed on"))).unwrap_err();
    assert_eq!(notes.take(), ["acme: handed on"]);
    assert_holds(Acme::last_error(), "handed on");
}

/// B13
#[test]
fn where_no_call_is_in_progress_it_changes_nothing() {
    library!();
    Acme::set_handler(|_| ());
    fail("before").unwrap_err();
    Acme::outside(|| assert_holds(Acme::last_error(), "before"));
    assert_holds(Acme::last_error(), "before");
    Acme::outside(|| fail("in it").unwrap_err());
    assert_holds(Acme::last_error(), "in it");
}

/// B8, B13
#[test]
fn panic_puts_the_call_back() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    inside(|| {
        let panicking = || {
            Acme::outside(|| {
                fail("a").unwrap_err();
                panic!("as asked");
            });
        };
        catch_unwind(AssertUnwindSafe(panicking)).unwrap_err();
        assert_eq!(notes.take(), ["acme: a"]);
        assert!(Acme::last_error().is_none());
        fail("nested").unwrap_err();
        assert!(notes.take().is_empty());
    });
    fail("next").unwrap_err();
    assert_eq!(notes.take(), ["acme: next"]);
}

/// B13
#[test]
fn outside_nests() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    inside(|| {
        Acme::outside(|| {
            fail("outer").unwrap_err();
            inside(|| {
                Acme::outside(|| {
                    assert!(Acme::last_error().is_none());
                    fail("inner").unwrap_err();
                });
                fail("nested").unwrap_err();
            });
            assert_eq!(notes.take(), ["acme: outer", "acme: inner"]);
            fail("outer").unwrap_err();
            // Another one inside it changes nothing.
            Acme::outside(|| assert_holds(Acme::last_error(), "outer"));
        });
        fail("nested").unwrap_err();
    });
    assert_eq!(notes.take(), ["acme: outer"]);
}

/// B7, B13
#[test]
fn outside_is_of_one_library() {
    library!();
    library!(other);
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    other::Acme::set_handler(notes.handler("other"));
    other::call(|| {
        call(|| {
            Acme::outside(|| {
                assert!(other::Acme::last_error().is_none());
                other::fail("nested").unwrap_err();
                assert!(other::Acme::last_error().is_none());
                fail("boundary")
            })
        })
        .unwrap_err();
        Ok(())
    })
    .unwrap();
    assert_eq!(notes.take(), ["acme: boundary"]);
    // A handler of the other library goes on, too.
    other::Acme::set_handler(notes.checking("other", |_| {
        inside(|| Acme::outside(|| drop(other::fail("nested").unwrap_err())));
        assert_holds(other::Acme::last_error(), "reported");
    }));
    other::fail("reported").unwrap_err();
    assert_eq!(notes.take(), ["other: reported"]);
}

/// S5, B13
#[test]
fn guard_made_in_it_works_there_only() {
    library!();
    Acme::set_handler(|_| ());
    // There it works.
    inside(|| {
        Acme::outside(|| {
            fail("a").unwrap_err();
            let guard = Acme::preserve_last_error();
            fail("b").unwrap_err();
            drop(guard);
            assert_holds(Acme::last_error(), "a");
        });
    });
    let make = || {
        Acme::outside(|| {
            fail("callback").unwrap_err();
            Acme::preserve_last_error()
        })
    };
    // In the outer call, after that call, and in another `outside`.
    let guard = call(|| {
        drop(make());
        assert!(Acme::last_error().is_none());
        let guard = make();
        Acme::outside(|| {
            let of_this_one = Acme::preserve_last_error();
            inside(|| {
                Acme::outside(|| {
                    fail("inner").unwrap_err();
                    drop(of_this_one);
                    assert_holds(Acme::last_error(), "inner");
                });
            });
        });
        Ok(guard)
    })
    .unwrap();
    fail("later").unwrap_err();
    drop(guard);
    assert_holds(Acme::last_error(), "later");
    let guard = call(|| Ok(make())).unwrap();
    inside(|| {
        Acme::outside(|| {
            fail("second").unwrap_err();
            drop(guard);
            assert_holds(Acme::last_error(), "second");
        });
    });
    // A guard from before the call has no effect in it either.
    fail("before").unwrap_err();
    let guard = Acme::preserve_last_error();
    inside(|| {
        Acme::outside(|| {
            fail("in it").unwrap_err();
            drop(guard);
            assert_holds(Acme::last_error(), "in it");
        });
    });
}

/// S6, B13
#[test]
fn last_error_in_it_is_dropped_in_the_call_that_goes_on() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    inside(|| {
        let dropped = notes.clone();
        Acme::outside(|| {
            Acme::set_last_error(error_with_drop("a", move || {
                fail("of the drop").unwrap_err();
                assert!(Acme::last_error().is_none());
                dropped.add("dropped");
            }));
        });
        assert_eq!(notes.take(), ["dropped"]);
    });
    assert!(notes.take().is_empty());
}

/// S7, B13
#[test]
fn future_suspends_around_it() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let mut task = Task::new(call_later(async {
        Acme::outside(|| fail("first").unwrap_err());
        pause().await;
        Acme::outside(|| {
            assert!(Acme::last_error().is_none());
            fail("second").unwrap_err();
        });
        fail("call")
    }));
    fail("thread").unwrap_err();
    task.poll_on();
    assert_holds(Acme::last_error(), "thread");
    task.poll_to_end().unwrap_err();
    assert_eq!(notes.take(), ["acme: thread", "acme: first", "acme: second", "acme: call"]);
    assert_holds(Acme::last_error(), "call");
}

/// B13, B15: another job that a call runs is inside it, unless it runs in `outside` or in a scope.
#[test]
fn tasks_that_a_body_drives_are_inside_unless_stepped_out() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let drive = |scoped: bool| {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let job = async { drop(fail("job").unwrap_err()) };
        if scoped {
            runtime.spawn(Acme::scope(job))
        } else {
            runtime.spawn(job)
        };
        runtime.block_on(tokio::task::yield_now());
    };
    inside(|| drive(false));
    assert!(notes.take().is_empty());
    inside(|| drive(true));
    assert_eq!(notes.take(), ["acme: job"]);
    inside(|| Acme::outside(|| drive(false)));
    assert_eq!(notes.take(), ["acme: job"]);
}
