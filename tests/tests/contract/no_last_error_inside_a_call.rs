//! The outermost API call is the boundary. Inside it, except in handlers, the thread has no last error: getters return
//! none, and set, take, reset and preserve do nothing (B1).

use crate::fixture::{Notes, assert_holds, library};

/// B1
#[test]
fn getters_give_none_inside_a_call() {
    library!();
    Acme::set_handler(|_| ());
    fail("before").unwrap_err();
    assert_holds(Acme::last_error(), "before");
    call(|| {
        assert!(Acme::last_error().is_none());
        assert!(Acme::take_last_error().is_none());
        call(|| {
            assert!(Acme::last_error().is_none());
            Ok(())
        })
    })
    .unwrap();
}

/// B1: neither the error of an earlier call nor that of the nested one appears.
#[test]
fn getters_give_none_after_a_nested_call() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    fail("before").unwrap_err();
    let nested: [&dyn Fn() -> Result; 5] =
        [&succeed, &|| fail("nested"), &|| conn.fail("nested"), &|| call(|| conn.call(|| fail("deep"))), &|| {
            call(|| fail("caught").or(Ok(())))
        }];
    for nested in nested {
        inside(|| {
            let _ = nested();
            assert!(Acme::last_error().is_none());
            assert!(Acme::take_last_error().is_none());
        });
        fail("before").unwrap_err();
    }
}

/// B1
#[test]
fn set_inside_a_call_does_nothing() {
    library!();
    Acme::set_handler(|_| ());
    inside(|| {
        Acme::set_last_error(error("set"));
        assert!(Acme::last_error().is_none());
    });
    assert!(Acme::last_error().is_none());
    call(|| {
        Acme::set_last_error(error("set"));
        Err::<(), _>(error("returned"))
    })
    .unwrap_err();
    assert_holds(Acme::last_error(), "returned");
}

/// B1: an earlier error is not touched either, so that its source is not dropped.
#[test]
fn changes_inside_a_call_do_not_touch_the_slot() {
    library!();
    Acme::set_handler(|_| ());
    let notes = Notes::default();
    let on_drop = {
        let notes = notes.clone();
        move || notes.add("dropped")
    };
    let err = error_with_drop("before", on_drop);
    call(|| Err::<(), _>(err)).unwrap_err();
    inside(|| {
        // Entering the call may itself drop errors.
        notes.take();
        drop(Acme::take_last_error());
        Acme::reset_last_error();
        Acme::set_last_error(error("set"));
        drop(Acme::preserve_last_error());
        assert!(notes.take().is_empty());
    });
}

/// B1
#[test]
fn preserve_inside_a_call_does_nothing() {
    library!();
    Acme::set_handler(|_| ());
    fail("before").unwrap_err();
    let guard = call(|| Ok(Acme::preserve_last_error())).unwrap();
    assert!(Acme::last_error().is_none());
    fail("after").unwrap_err();
    drop(guard);
    assert_holds(Acme::last_error(), "after");
}

/// B1: only the thread slot is closed.
#[test]
fn connection_slot_is_open_inside_a_call() {
    library!();
    let conn = Connection::new();
    conn.errors().set_handler(|_| ());
    conn.fail("before").unwrap_err();
    conn.call(|| {
        assert_holds(conn.errors().last(), "before");
        assert_holds(conn.errors().take(), "before");
        assert!(conn.errors().last().is_none());
        Ok(())
    })
    .unwrap();
}
