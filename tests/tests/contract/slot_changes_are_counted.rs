//! Each change of a slot is counted, so that the owner of a copy can check without cloning if it is current (S8). The
//! counts are hidden: they are for the layers of other languages.

use crate::executor::{Task, pause};
use crate::fixture::library;
use virerr::__private::thread_slot_changes;

/// S8: a store, a take, a reset, and a guard's restore.
#[test]
fn changes_of_the_threads_slot_are_counted() {
    library!();
    Acme::set_handler(|_| ());
    let mut former = thread_slot_changes::<Acme>();
    let mut is_changed = |by: &str| {
        let changes = thread_slot_changes::<Acme>();
        assert!(changes > former, "{by}");
        former = changes;
    };
    fail("a").unwrap_err();
    is_changed("a failure");
    Acme::report(error("b"));
    is_changed("a report");
    Acme::set_last_error(error("c"));
    is_changed("set");
    Acme::take_last_error();
    is_changed("take");
    Acme::reset_last_error();
    is_changed("reset");
    drop(Acme::preserve_last_error());
    is_changed("what a guard puts back");
    let former = thread_slot_changes::<Acme>();
    Acme::last_error();
    succeed().unwrap();
    Acme::last_error();
    assert_eq!(thread_slot_changes::<Acme>(), former);
}

/// S8: a scope or an `outside` does not have its own count.
#[test]
fn scope_that_begins_or_ceases_to_run_is_counted() {
    library!();
    Acme::set_handler(|_| ());
    fail("a").unwrap_err();
    let before = thread_slot_changes::<Acme>();
    let mut task = Task::new(Acme::scope(async {
        let inside = thread_slot_changes::<Acme>();
        pause().await;
        inside
    }));
    assert!(task.poll().is_none());
    let between = thread_slot_changes::<Acme>();
    assert!(before < between);
    let inside = task.poll().unwrap();
    assert!(before < inside && inside < between);
    let before = thread_slot_changes::<Acme>();
    acme::inside(|| Acme::outside(|| drop(fail("b"))));
    assert!(before < thread_slot_changes::<Acme>());
}

/// S8: 0 means that it never failed.
#[test]
fn changes_of_a_connections_slot_are_counted() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let changes = || conn.errors().__changes();
    conn.succeed().unwrap();
    conn.errors().reset();
    conn.errors().take();
    assert_eq!(changes(), 0);
    conn.fail("a").unwrap_err();
    let failed = changes();
    assert_ne!(failed, 0);
    conn.succeed().unwrap();
    conn.errors().last();
    assert_eq!(changes(), failed);
    conn.errors().take();
    let taken = changes();
    assert_ne!(taken, failed);
    conn.errors().reset();
    assert_eq!(changes(), taken);
    conn.fail("b").unwrap_err();
    let failed = changes();
    conn.errors().reset();
    assert!(taken < failed && failed < changes());
    // As seen by a thread in a call of another connection.
    let before = changes();
    call(|| conn.fail("c")).unwrap_err();
    assert_ne!(changes(), before);
}
