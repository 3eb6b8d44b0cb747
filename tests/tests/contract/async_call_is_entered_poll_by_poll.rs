//! A call that is a future is in progress only while it is polled: so tasks that take turns on a thread never mix, and
//! a task may continue on another thread.

use crate::executor::{Task, on_thread, pause, run};
use crate::fixture::{Notes, OnDrop, assert_holds, library};
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;

/// B2
#[test]
fn failure_is_recorded_reported_and_returned() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    conn.errors().set_handler(notes.checking("conn", |err| {
        assert_eq!(err.api(), Some("fail_later"));
        assert_holds(Acme::last_error(), "a");
    }));
    let err = run(conn.fail_later("a")).unwrap_err();
    assert_eq!((err.detail(), err.is_from(conn.errors())), (Some("a"), true));
    assert_holds(conn.errors().last(), "a");
    assert_holds(Acme::last_error(), "a");
    assert_eq!(notes.take(), ["conn: a"]);
}

/// B2
#[test]
fn success_leaves_no_last_error() {
    library!();
    Acme::set_handler(|_| ());
    fail("a").unwrap_err();
    run(succeed_later()).unwrap();
    assert!(Acme::last_error().is_none());
}

/// B1
#[test]
fn there_is_no_last_error_in_any_of_its_polls() {
    library!();
    Acme::set_handler(|_| ());
    let mut task = Task::new(call_later(async {
        assert!(Acme::last_error().is_none());
        Acme::set_last_error(error("set"));
        pause().await;
        assert!(Acme::last_error().is_none());
        Ok(())
    }));
    fail("before").unwrap_err();
    task.poll_on();
    fail("between").unwrap_err();
    task.poll_to_end().unwrap();
}

/// B2: a pending call has not returned.
#[test]
fn poll_that_goes_on_leaves_the_last_error() {
    library!();
    Acme::set_handler(|_| ());
    let mut task = Task::new(call_later(async {
        fail("nested").unwrap_err();
        succeed().unwrap();
        fail_later("nested").await
    }));
    fail("before").unwrap_err();
    task.poll_on();
    assert_holds(Acme::last_error(), "before");
    Acme::reset_last_error();
    task.poll_to_end().unwrap_err();
    assert_holds(Acme::last_error(), "nested");
}

/// B5
#[test]
fn nested_failure_is_reported_once() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    let nested = conn.call_later(call_later(conn.call_later(async { conn.fail_later("deep").await })));
    run(nested).unwrap_err();
    assert_eq!(notes.take(), ["acme: deep"]);
    run(call_later(async { fail_later("a").await.or(Ok(())) })).unwrap();
    assert!(notes.take().is_empty());
    assert!(Acme::last_error().is_none());
}

/// B5
#[test]
fn nested_failure_sets_the_slot_of_its_connection() {
    library!();
    Acme::set_handler(|_| ());
    let (outer, inner) = (Connection::new(), Connection::new());
    run(outer.call_later(async {
        inner.fail_later("a").await.unwrap_err();
        assert_holds(inner.errors().last(), "a");
        Ok(())
    }))
    .unwrap();
    assert!(outer.errors().last().is_none());
}

/// B5
#[test]
fn joined_calls_inside_a_call_report_nothing() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let joined = async {
        let (a, b) = futures::join!(fail_later("a"), fail_later("b"));
        a.and(b)
    };
    run(call_later(joined)).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
}

/// B2: each is a boundary.
#[test]
fn joined_calls_outside_of_a_call_are_reported_each() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let _ = run(async { futures::join!(fail_later("a"), call_later(fail_later("b")), succeed_later()) });
    assert_eq!(notes.take(), ["acme: a", "acme: b"]);
}

/// B1: while one task's call goes on, another task's is a boundary.
#[test]
fn tasks_that_take_turns_do_not_mix() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let mut first = Task::new(call_later(async {
        pause().await;
        fail("first").or(Ok(()))
    }));
    let mut second = Task::new(fail_later("second"));
    first.poll_on();
    second.poll_on();
    fail("third").unwrap_err();
    second.poll_to_end().unwrap_err();
    first.poll_to_end().unwrap();
    assert_eq!(notes.take(), ["acme: third", "acme: second"]);
    assert!(Acme::last_error().is_none());
}

/// S7: without a scope, the slot is that of the thread that polls the call to its end.
#[test]
fn call_that_changes_threads_is_the_last_ones() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let mut task = Task::new(call_later(async {
        fail("nested").unwrap_err();
        fail_later("moved").await
    }));
    task.poll_on();
    on_thread(move || {
        task.poll_to_end().unwrap_err();
        assert_holds(Acme::last_error(), "moved");
        succeed().unwrap();
    });
    assert!(Acme::last_error().is_none());
    assert_eq!(notes.take(), ["acme: moved"]);
}

/// B6
#[test]
fn call_that_a_handler_polls_reports_nothing() {
    library!();
    let notes = Notes::default();
    let handler_notes = notes.clone();
    Acme::set_handler(move |err| {
        run(fail_later("in the handler")).unwrap_err();
        assert_holds(Acme::last_error(), "a");
        handler_notes.add(err.detail().unwrap());
    });
    fail("a").unwrap_err();
    assert_eq!(notes.take(), ["a"]);
    assert_holds(Acme::last_error(), "a");
}

/// B2: a call that was dropped half-way has not failed.
#[test]
fn dropped_call_leaves_everything_as_it_was() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    fail("a").unwrap_err();
    let mut dropped = Task::new(call_later(fail_later("never")));
    dropped.poll_on();
    drop(dropped);
    drop(Task::new(fail_later("never begun")));
    assert_holds(Acme::last_error(), "a");
    fail("b").unwrap_err();
    assert_eq!(notes.take(), ["acme: a", "acme: b"]);
}

/// B5: the values of a call are dropped inside it, even if it is dropped half-way.
#[test]
fn what_a_dropped_call_owns_is_dropped_inside_of_it() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Arc::new(Connection::new());
    let owned = Arc::clone(&conn);
    let mut dropped = Task::new(call_later(async move {
        let _owned = OnDrop::new(move || {
            owned.fail("while it is dropped").unwrap_err();
            assert!(Acme::last_error().is_none());
        });
        pause().await;
        Ok(())
    }));
    dropped.poll_on();
    drop(dropped);
    assert!(notes.take().is_empty());
    assert_holds(conn.errors().last(), "while it is dropped");
    fail("a").unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
}

/// B2: a dropped call has not ended, even if its clean-up makes calls: the loser of a race does not clear the winner's
/// error.
#[test]
fn clean_up_of_a_dropped_call_leaves_the_last_error() {
    library!();
    Acme::set_handler(|_| ());
    for fails in [false, true] {
        let mut loser = Task::new(call_later(async move {
            let _clean_up = OnDrop::new(move || drop(if fails { fail("clean-up") } else { succeed() }));
            pause().await;
            Ok(())
        }));
        loser.poll_on();
        fail("winner").unwrap_err();
        drop(loser);
        assert_holds(Acme::last_error(), "winner");
    }
}

/// B1: even if the clean-up panics, or the last handle of the connection is dropped.
#[test]
fn panic_while_a_call_is_dropped_leaves_no_trace() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));

    #[virerr::vir_api]
    async fn hold(errors: virerr::ConnectionErrors<Acme>) -> Result {
        pause().await;
        drop(errors);
        Ok(())
    }
    let conn = Connection::new();
    let panics = OnDrop::new(|| panic!("as asked"));
    conn.errors().set_handler(move |_| {
        let _ = &panics;
    });
    let mut held = Task::new(hold(conn.errors().clone()));
    drop(conn);
    held.poll_on();
    // The values that a handler captured are dropped under a guard (H4).
    drop(held);

    let mut panicking = Task::new(call_later(async {
        let _panics = OnDrop::new(|| panic!("as asked"));
        pause().await;
        Ok(())
    }));
    panicking.poll_on();
    catch_unwind(AssertUnwindSafe(|| drop(panicking))).unwrap_err();
    fail("after").unwrap_err();
    assert_eq!(notes.take(), ["acme: after"]);
    assert_holds(Acme::last_error(), "after");
}

/// B2: the values that a user's own future keeps after it is ready are dropped inside the call as well.
#[test]
fn what_a_ready_future_keeps_is_dropped_inside_of_the_call() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));

    struct Keeps(#[expect(dead_code, reason = "for its drop")] OnDrop);

    impl Future for Keeps {
        type Output = Result;

        fn poll(self: Pin<&mut Self>, _: &mut std::task::Context<'_>) -> std::task::Poll<Result> {
            std::task::Poll::Ready(Err(error("kept")))
        }
    }

    #[virerr::vir_api]
    fn keeps() -> impl Future<Output = Result> {
        Keeps(OnDrop::new(|| drop(fail("while it is dropped"))))
    }
    run(keeps()).unwrap_err();
    assert_eq!(notes.take(), ["acme: kept"]);
    assert_holds(Acme::last_error(), "kept");
}

/// B2: the last error is the call's own, even if dropping its values makes calls.
#[test]
fn values_of_a_failing_call_are_dropped_before_it_is_reported() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));

    #[virerr::vir_api]
    async fn takes(owned: OnDrop) -> Result {
        pause().await;
        let _ = &owned;
        Err(error("taken"))
    }
    let action = || fail("while it is dropped").unwrap_err();
    run(takes(OnDrop::new(move || drop(action())))).unwrap_err();
    assert_eq!(notes.take(), ["acme: taken"]);
    assert_holds(Acme::last_error(), "taken");
}

/// B8
#[test]
fn panic_in_a_poll_passes_through() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    for pauses in [false, true] {
        fail("before").unwrap_err();
        let mut task = Task::new(call_later(async move {
            if pauses {
                pause().await;
            }
            if pauses || Acme::last_error().is_none() {
                panic!("as asked");
            }
            Ok(())
        }));
        if pauses {
            task.poll_on();
        }
        catch_unwind(AssertUnwindSafe(|| task.poll())).unwrap_err();
        assert!(Acme::last_error().is_none());
        drop(task);
        fail("after").unwrap_err();
        assert_holds(Acme::last_error(), "after");
        assert_eq!(notes.take(), ["acme: before", "acme: after"]);
    }
}

/// B1: the code of a function before it returns its future is inside the call too.
#[test]
fn function_that_returns_a_future_is_inside_of_the_call_before() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));

    #[virerr::vir_api]
    fn unnamed(conn: &Connection) -> impl Future<Output = Result> + use<> {
        assert!(Acme::last_error().is_none());
        let early = conn.fail("early");
        async { early.and(Ok(())) }
    }

    #[virerr::vir_api]
    fn boxed<'a>(conn: &'a Connection) -> Pin<Box<dyn Future<Output = Result> + 'a>> {
        let early = fail("early");
        Box::pin(async move { early.and(conn.fail_later("late").await) })
    }

    let conn = Connection::new();
    fail("before").unwrap_err();
    let future = unnamed(&conn);
    assert_holds(Acme::last_error(), "before");
    assert_eq!(notes.take(), ["acme: before"]);
    let err = run(future).unwrap_err();
    assert_eq!((err.api(), err.is_from(conn.errors())), (Some("fail"), true));
    assert_eq!(notes.take(), ["acme: early"]);
    assert_eq!(run(boxed(&conn)).unwrap_err().api(), Some("fail"));
    assert_eq!(notes.take(), ["acme: early"]);
}

/// B9
#[test]
fn report_inside_of_a_poll_notifies_at_once() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.checking("acme", |_| assert!(Acme::last_error().is_none())));
    let mut task = Task::new(call_later(async {
        Acme::report(error("warning"));
        pause().await;
        Ok(())
    }));
    task.poll_on();
    assert_eq!(notes.take(), ["acme: warning"]);
    assert!(Acme::last_error().is_none());
}

/// B7
#[test]
fn call_of_another_library_inside_is_a_boundary() {
    library!();
    library!(other);
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    other::Acme::set_handler(notes.handler("other"));
    run(call_later(async {
        other::fail_later("a").await.unwrap_err();
        assert_holds(other::Acme::last_error(), "a");
        pause().await;
        Err::<(), _>(error("b"))
    }))
    .unwrap_err();
    assert_eq!(notes.take(), ["other: a", "acme: b"]);
}
