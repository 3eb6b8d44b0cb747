//! There is one thread slot per thread and library. Threads never see each other's, a new thread has none, and a getter
//! never creates an error (S1).

use crate::fixture::{assert_holds, library};
use std::sync::Barrier;
use std::thread;

/// S1
#[test]
fn new_thread_has_no_last_error() {
    library!();
    Acme::set_handler(|_| ());
    fail("here").unwrap_err();
    let there = thread::spawn(|| (Acme::last_error().is_none(), Acme::take_last_error().is_none()));
    assert_eq!(there.join().unwrap(), (true, true));
    assert_holds(Acme::last_error(), "here");
}

/// S1
#[test]
fn threads_do_not_see_each_others_errors() {
    library!();
    Acme::set_handler(|_| ());
    let changes: [fn(); 4] = [
        Acme::reset_last_error,
        || drop(Acme::take_last_error()),
        || succeed().unwrap(),
        || Acme::set_last_error(error("set")),
    ];
    let step = Barrier::new(changes.len());
    let seen = thread::scope(|scope| {
        let threads: Vec<_> = changes
            .into_iter()
            .enumerate()
            .map(|(number, change)| {
                let step = &step;
                scope.spawn(move || {
                    let detail = || Acme::last_error().and_then(|err| err.detail().map(str::to_owned));
                    fail(&format!("of thread {number}")).unwrap_err();
                    step.wait();
                    let after_all_failed = detail();
                    step.wait();
                    change();
                    step.wait();
                    [after_all_failed, detail()]
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    for (number, [after_all_failed, after_all_changed]) in seen.into_iter().enumerate() {
        assert_eq!(after_all_failed, Some(format!("of thread {number}")));
        assert_eq!(after_all_changed.as_deref(), (number == 3).then_some("set"));
    }
}

/// S1
#[test]
fn calls_on_one_thread_do_not_bring_another_one_inside() {
    library!();
    Acme::set_handler(|_| ());
    inside(|| {
        thread::spawn(|| {
            fail("there").unwrap_err();
            assert_holds(Acme::last_error(), "there");
        })
        .join()
        .unwrap();
    });
}

/// S1
#[test]
fn getters_create_no_error() {
    library!();
    let conn = Connection::new();
    for _ in 0..2 {
        assert!(Acme::last_error().is_none());
        assert!(Acme::take_last_error().is_none());
        drop(Acme::preserve_last_error());
        assert!(Acme::last_error().is_none());
        assert!(conn.errors().last().is_none());
        assert!(conn.errors().take().is_none());
    }
    Acme::reset_last_error();
    conn.errors().reset();
    assert!(Acme::last_error().is_none());
    assert!(conn.errors().last().is_none());
}
