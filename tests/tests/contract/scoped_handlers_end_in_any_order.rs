//! Scoped handlers end in any order and on any thread: the topmost is in force, and after the last one the handler
//! below them is restored. `set`, `take` and `restore` replace the one in force; the replacement of a guard's handler
//! ends with the guard (H1).

use crate::fixture::{Notes, library, without_deadlock};
use std::thread;

/// The same steps on a library and on a connection; `$fail` fails there.
macro_rules! ends_in_any_order {
    ($scoped:expr, $notes:expr, $fail:expr) => {{
        let (scoped, notes, fail) = ($scoped, $notes, $fail);
        let heard = || {
            fail();
            notes.take().join(", ")
        };
        let (first, second, third) = (scoped("first"), scoped("second"), scoped("third"));
        assert_eq!(heard(), "third: a");
        drop(first);
        assert_eq!(heard(), "third: a");
        thread::spawn(move || drop(third)).join().unwrap();
        assert_eq!(heard(), "second: a");
        let fourth = scoped("fourth");
        thread::spawn(move || drop(second)).join().unwrap();
        assert_eq!(heard(), "fourth: a");
        drop(fourth);
        assert_eq!(heard(), "base: a");
    }};
}

/// H1
#[test]
fn guards_of_a_library_and_of_a_connection() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("base"));
    ends_in_any_order!(|name| Acme::scoped_handler(notes.handler(name)), &notes, || drop(fail("a")));
    let conn = Connection::new();
    let scoped = |name| conn.errors().scoped_handler(notes.handler(name));
    ends_in_any_order!(scoped, &notes, || drop(conn.fail("a")));
}

/// H1
#[test]
fn replacement_ends_with_the_guard() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("base"));
    let conn = Connection::new();
    let heard = || {
        conn.fail("a").unwrap_err();
        notes.take().join(", ")
    };
    let outer = conn.errors().scoped_handler(notes.handler("outer"));
    let inner = conn.errors().scoped_handler(notes.handler("inner"));
    let replaced = conn.errors().set_handler(notes.handler("set"));
    assert_eq!(heard(), "set: a");
    // The caller now owns the guard's handler, and may restore it.
    replaced.clone().unwrap().call(&error("called"));
    assert_eq!(notes.take(), ["inner: called"]);
    drop(conn.errors().restore_handler(replaced));
    assert_eq!(heard(), "inner: a");
    // None in force: reports go to the library's handler, not to one below.
    assert!(conn.errors().take_handler().is_some() && conn.errors().handler().is_none());
    assert_eq!(heard(), "base: a");
    conn.errors().set_handler(notes.handler("set"));
    drop(inner);
    assert_eq!(heard(), "outer: a");
    drop(outer);
    assert!(conn.errors().handler().is_none());
    assert_eq!(heard(), "base: a");
    // A handler below a guard cannot be changed until the guard ends.
    conn.errors().set_handler(notes.handler("below"));
    let guard = conn.errors().scoped_handler(notes.handler("guard"));
    assert!(conn.errors().set_handler(notes.handler("set")).is_some());
    drop(guard);
    assert_eq!(heard(), "below: a");
}

/// H1
#[test]
fn thousand_guards_in_random_order_on_random_threads() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("base"));
    let mut guards: Vec<_> = (0..1000).map(|_| Acme::scoped_handler(|_| ())).collect();
    // A permutation that looks random and is the same in each run.
    let mut next = 1_u64;
    for place in (1..guards.len()).rev() {
        next = next.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        guards.swap(place, (next >> 33) as usize % (place + 1));
    }
    thread::scope(|scope| {
        while !guards.is_empty() {
            let some = guards.split_off(guards.len().saturating_sub(125));
            scope.spawn(move || some.into_iter().for_each(drop));
        }
        for _ in 0..2 {
            scope.spawn(|| (0..500).for_each(|_| drop(Acme::scoped_handler(|_| ()))));
            scope.spawn(|| (0..500).for_each(|_| drop(fail("meanwhile"))));
        }
    });
    notes.take();
    fail("a").unwrap_err();
    assert_eq!(notes.take(), ["base: a"]);
}

/// H1, H3: values that a scoped handler captured may call the library when dropped.
#[test]
fn drop_of_a_scoped_handler_may_change_handlers() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("base"));
        let dropped = notes.clone();
        let captured = crate::fixture::OnDrop::new(move || {
            let guard = Acme::scoped_handler(dropped.handler("in drop"));
            fail("b").unwrap_err();
            drop(guard);
            Acme::restore_handler(Acme::handler());
        });
        let guard = Acme::scoped_handler(move |_| {
            let _captured = &captured;
        });
        fail("a").unwrap_err();
        drop(guard);
        fail("c").unwrap_err();
        assert_eq!(notes.take(), ["in drop: b", "base: c"]);
    });
}
