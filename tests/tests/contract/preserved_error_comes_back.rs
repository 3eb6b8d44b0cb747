//! `preserve_last_error()` returns a guard, bound to its thread: when it is dropped, the thread slot is restored, even
//! if it was empty. Made or dropped inside an API body, it has no effect (S5).

use crate::fixture::{assert_holds, library};
use std::cell::RefCell;
use std::marker::PhantomData;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

/// S5
#[test]
fn slot_is_what_it_was_whatever_happened_meanwhile() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let meanwhile: [&dyn Fn(); 9] = [
        &|| (),
        &|| succeed().unwrap(),
        &|| drop(fail("meanwhile").unwrap_err()),
        &|| drop(conn.fail("meanwhile").unwrap_err()),
        &|| Acme::report(error("meanwhile")),
        &|| Acme::set_last_error(error("meanwhile")),
        &Acme::reset_last_error,
        &|| drop(Acme::take_last_error()),
        &|| drop(catch_unwind(AssertUnwindSafe(|| call(|| -> Result { panic!("as asked") })))),
    ];
    for happens in meanwhile {
        fail("before").unwrap_err();
        let guard = Acme::preserve_last_error();
        happens();
        drop(guard);
        assert_holds(Acme::last_error(), "before");

        Acme::set_last_error(error("set before"));
        let guard = Acme::preserve_last_error();
        happens();
        drop(guard);
        assert_holds(Acme::last_error(), "set before");

        succeed().unwrap();
        let guard = Acme::preserve_last_error();
        happens();
        drop(guard);
        assert!(Acme::last_error().is_none());

        Acme::reset_last_error();
        let guard = Acme::preserve_last_error();
        happens();
        drop(guard);
        assert!(Acme::last_error().is_none());
    }
}

/// S5: the slot is not frozen while there is a guard.
#[test]
fn calls_under_a_guard_are_calls_as_usual() {
    library!();
    Acme::set_handler(|_| ());
    fail("before").unwrap_err();
    let guard = Acme::preserve_last_error();
    assert_holds(Acme::last_error(), "before");
    fail("meanwhile").unwrap_err();
    assert_holds(Acme::last_error(), "meanwhile");
    succeed().unwrap();
    assert!(Acme::last_error().is_none());
    drop(guard);
    assert_holds(Acme::last_error(), "before");
}

/// S5
#[test]
fn guards_nest() {
    library!();
    Acme::set_handler(|_| ());
    fail("first").unwrap_err();
    let outer = Acme::preserve_last_error();
    fail("second").unwrap_err();
    let inner = Acme::preserve_last_error();
    Acme::reset_last_error();
    let innermost = Acme::preserve_last_error();
    fail("third").unwrap_err();
    drop(innermost);
    assert!(Acme::last_error().is_none());
    drop(inner);
    assert_holds(Acme::last_error(), "second");
    drop(outer);
    assert_holds(Acme::last_error(), "first");
}

/// S5: the purpose of the guard: clean-up that calls the API does not replace the cause.
#[test]
fn cleanup_under_a_guard_does_not_squash_the_cause() {
    library!();
    struct Cleanup;
    impl Drop for Cleanup {
        fn drop(&mut self) {
            let _guard = Acme::preserve_last_error();
            fail("undo").unwrap_err();
            succeed().unwrap();
        }
    }
    Acme::set_handler(|_| ());
    let cleaned_up = || {
        let _cleanup = Cleanup;
        fail("cause")
    };
    cleaned_up().unwrap_err();
    assert_holds(Acme::last_error(), "cause");

    let unwinding = || {
        let _cleanup = Cleanup;
        fail("cause").unwrap()
    };
    catch_unwind(unwinding).unwrap_err();
    assert_holds(Acme::last_error(), "cause");
}

/// S5: even if the replaced error calls the API when it is dropped.
#[test]
fn slot_is_what_it_was_although_the_error_meanwhile_calls_the_api_when_dropped() {
    library!();
    Acme::set_handler(|_| ());
    let actions: [fn(); 4] = [
        || succeed().unwrap(),
        || drop(fail("in drop").unwrap_err()),
        || Acme::set_last_error(error("in drop")),
        Acme::reset_last_error,
    ];
    for action in actions {
        fail("before").unwrap_err();
        let guard = Acme::preserve_last_error();
        Acme::set_last_error(error_with_drop("meanwhile", action));
        drop(guard);
        assert_holds(Acme::last_error(), "before");

        Acme::reset_last_error();
        let guard = Acme::preserve_last_error();
        Acme::set_last_error(error_with_drop("meanwhile", action));
        drop(guard);
        assert!(Acme::last_error().is_none());
    }
}

/// S5
#[test]
fn guard_made_inside_a_body_does_nothing() {
    library!();
    Acme::set_handler(|_| ());
    fail("before").unwrap_err();
    let guard = call(|| Ok(Acme::preserve_last_error())).unwrap();
    fail("after").unwrap_err();
    drop(guard);
    assert_holds(Acme::last_error(), "after");

    call(|| {
        let _guard = Acme::preserve_last_error();
        Err::<(), _>(error("returned"))
    })
    .unwrap_err();
    assert_holds(Acme::last_error(), "returned");
}

/// S5
#[test]
fn guard_dropped_inside_a_body_does_nothing() {
    library!();
    Acme::set_handler(|_| ());
    fail("before").unwrap_err();
    let guard = Acme::preserve_last_error();
    inside(|| {
        drop(guard);
        assert!(Acme::last_error().is_none());
    });
    assert!(Acme::last_error().is_none());

    fail("before").unwrap_err();
    let guard = Acme::preserve_last_error();
    call(|| {
        drop(guard);
        fail("returned")
    })
    .unwrap_err();
    assert_holds(Acme::last_error(), "returned");
}

/// S5, B6: while a handler runs the slot is open, so a guard may be made or dropped there.
#[test]
fn guard_made_or_dropped_in_a_handler_works() {
    library!();
    thread_local! {
        static GUARD: RefCell<Option<virerr::Preserved<Acme>>> = const { RefCell::new(None) };
    }
    Acme::set_handler(|_| ());
    fail("before").unwrap_err();
    GUARD.set(Some(Acme::preserve_last_error()));
    Acme::set_handler(|_| drop(GUARD.take()));
    fail("reported").unwrap_err();
    assert_holds(Acme::last_error(), "before");

    Acme::set_handler(|_| GUARD.set(Some(Acme::preserve_last_error())));
    fail("reported").unwrap_err();
    succeed().unwrap();
    drop(GUARD.take());
    assert_holds(Acme::last_error(), "reported");
}

/// S5
#[test]
fn guard_is_bound_to_its_thread() {
    library!();
    // If the type is `Send`, the compiler finds the inherent method.
    struct Asked<T>(PhantomData<T>);
    impl<T: Send> Asked<T> {
        fn is_send(&self) -> bool {
            true
        }
    }
    trait Otherwise {
        fn is_send(&self) -> bool {
            false
        }
    }
    impl<T> Otherwise for Asked<T> {}
    assert!(Asked::<Error>(PhantomData).is_send());
    assert!(!Asked::<virerr::Preserved<Acme>>(PhantomData).is_send());

    // So it only restores that thread's slot.
    Acme::set_handler(|_| ());
    fail("here").unwrap_err();
    let guard = Acme::preserve_last_error();
    thread::spawn(|| {
        drop(Acme::preserve_last_error());
        assert!(Acme::last_error().is_none());
    })
    .join()
    .unwrap();
    drop(guard);
    assert_holds(Acme::last_error(), "here");
}
