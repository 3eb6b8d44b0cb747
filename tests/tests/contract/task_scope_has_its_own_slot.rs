//! A task scope has its own last error and depth, which move with it from thread to thread; the threads' own do not
//! change.

use crate::executor::{Task, on_thread, pause, run};
use crate::fixture::{Notes, assert_holds, library};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// S7
#[test]
fn slot_goes_with_the_task() {
    library!();
    Acme::set_handler(|_| ());
    let mut task = Task::new(Acme::scope(async {
        assert!(Acme::last_error().is_none());
        fail("task").unwrap_err();
        pause().await;
        assert_holds(Acme::last_error(), "task");
        pause().await;
        assert_holds(Acme::take_last_error(), "task");
        assert!(Acme::last_error().is_none());
    }));
    fail("thread").unwrap_err();
    task.poll_on();
    assert_holds(Acme::last_error(), "thread");
    let mut task = on_thread(move || {
        task.poll_on();
        assert!(Acme::last_error().is_none());
        fail("elsewhere").unwrap_err();
        task
    });
    task.poll_to_end();
    assert_holds(Acme::last_error(), "thread");
}

/// S7
#[test]
fn tasks_on_one_thread_keep_their_errors_apart() {
    library!();
    Acme::set_handler(|_| ());
    let task = |detail: &'static str| {
        Task::new(Acme::scope(async move {
            fail_later(detail).await.unwrap_err();
            pause().await;
            assert_holds(Acme::last_error(), detail);
            succeed_later().await.unwrap();
            assert!(Acme::last_error().is_none());
        }))
    };
    let mut tasks = [task("a"), task("b"), task("c")];
    for _ in 0..3 {
        tasks.iter_mut().rev().for_each(Task::poll_on);
        assert!(Acme::last_error().is_none());
    }
    tasks.iter_mut().for_each(Task::poll_to_end);
}

/// B1, S7: a call in a scope is a boundary, on whichever thread the scope is polled.
#[test]
fn depth_is_the_tasks_own() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let mut task = Task::new(Acme::scope(async {
        fail_later("task").await.unwrap_err();
        assert_holds(Acme::last_error(), "task");
    }));
    call(|| {
        task.poll_on();
        task.poll_to_end();
        assert!(Acme::last_error().is_none());
        Ok(())
    })
    .unwrap();
    assert_eq!(notes.take(), ["acme: task"]);
    inside(|| drop(fail("nested").unwrap_err()));
    assert!(notes.take().is_empty());
}

/// S7
#[test]
fn scopes_nest() {
    library!();
    Acme::set_handler(|_| ());
    run(Acme::scope(async {
        fail("outer").unwrap_err();
        Acme::scope(async {
            assert!(Acme::last_error().is_none());
            pause().await;
            fail("inner").unwrap_err();
        })
        .await;
        assert_holds(Acme::last_error(), "outer");
    }));
}

/// S4, S5, S7: everything works on the task's slot.
#[test]
fn last_error_is_set_reset_and_preserved_in_a_scope() {
    library!();
    Acme::set_handler(|_| ());
    Acme::set_last_error(error("thread"));
    run(Acme::scope(async {
        Acme::set_last_error(error("set"));
        let guard = Acme::preserve_last_error();
        succeed_later().await.unwrap();
        assert!(Acme::last_error().is_none());
        drop(guard);
        assert_holds(Acme::last_error(), "set");
        Acme::reset_last_error();
        assert!(Acme::last_error().is_none());
    }));
    assert_holds(Acme::last_error(), "thread");
}

/// B7, S7: it is the scope of one library.
#[test]
fn scope_is_of_one_library() {
    library!();
    library!(other);
    Acme::set_handler(|_| ());
    other::Acme::set_handler(|_| ());
    run(Acme::scope(async {
        fail("task").unwrap_err();
        other::fail("thread").unwrap_err();
    }));
    assert!(Acme::last_error().is_none());
    assert_holds(other::Acme::last_error(), "thread");
}

/// B8, S7
#[test]
fn panic_gives_the_thread_its_own_back() {
    library!();
    Acme::set_handler(|_| ());
    fail("thread").unwrap_err();
    let mut task = Task::new(Acme::scope(call_later(async {
        pause().await;
        if Acme::last_error().is_none() {
            panic!("as asked");
        }
        Ok(())
    })));
    task.poll_on();
    catch_unwind(AssertUnwindSafe(|| task.poll())).unwrap_err();
    assert_holds(Acme::last_error(), "thread");
    drop(task);
    assert_holds(Acme::last_error(), "thread");
}

/// S6, S7: the values of a task are dropped in its scope, where they may call the API.
#[test]
fn dropped_task_is_dropped_in_its_scope() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let dropped = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&dropped);
    let mut task = Task::new(Acme::scope(async move {
        let error = error_with_drop("task", move || {
            counter.fetch_add(1, Ordering::Relaxed);
            fail("of the drop").unwrap_err();
        });
        call(|| Err::<(), _>(error)).unwrap_err();
        pause().await;
    }));
    fail("thread").unwrap_err();
    task.poll_on();
    assert_eq!(dropped.load(Ordering::Relaxed), 0);
    drop(task);
    assert_eq!(dropped.load(Ordering::Relaxed), 1);
    assert_eq!(notes.take(), ["acme: thread", "acme: task", "acme: of the drop"]);
    assert_holds(Acme::last_error(), "thread");
}
