//! A panic passes through an API call; afterwards there is no last error, and the next call is a boundary as usual (B8).

use crate::fixture::{Notes, assert_holds, library};
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};

/// Returns the payload of a body's panic, which must be unchanged.
fn payload_of<R>(body: impl FnOnce() -> R) -> &'static str {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(_) => panic!("the body did not panic"),
        Err(payload) => *payload.downcast::<&'static str>().unwrap(),
    }
}

/// B8
#[test]
fn panic_passes_through_and_leaves_no_last_error() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    let panicking: [&dyn Fn() -> Result; 4] = [
        &|| call(|| panic_any("thrown")),
        &|| conn.call(|| panic_any("thrown")),
        &|| call(|| conn.call(|| call(|| panic_any("thrown")))),
        &|| {
            conn.call(|| {
                fail("nested").unwrap_err();
                panic_any("thrown")
            })
        },
    ];
    for panicking in panicking {
        fail("stale").unwrap_err();
        notes.take();
        assert_eq!(payload_of(panicking), "thrown");
        assert!(Acme::last_error().is_none());
        assert!(notes.take().is_empty());

        // The next call is a boundary: it is reported and becomes the last error, and inner calls are inside.
        conn.call(|| conn.fail("next")).unwrap_err();
        assert_eq!(notes.take(), ["acme: next"]);
        assert_holds(Acme::last_error(), "next");
        Acme::set_last_error(error("set"));
        assert_holds(Acme::last_error(), "set");
    }
}

/// B8
#[test]
fn panic_that_the_body_catches_leaves_the_call_a_boundary() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    fail("stale").unwrap_err();
    notes.take();
    conn.call(|| {
        assert_eq!(payload_of(|| call(|| -> Result { panic_any("nested") })), "nested");
        assert!(Acme::last_error().is_none());
        // Still inside: a nested failure is not reported.
        fail("nested").unwrap_err();
        assert!(notes.take().is_empty());
        Err::<(), _>(error("outer"))
    })
    .unwrap_err();
    assert_eq!(notes.take(), ["acme: outer"]);
    assert_holds(Acme::last_error(), "outer");
}

/// B8: user code that runs while a failure is recorded may panic too.
#[test]
fn panic_in_a_conversion_passes_through() {
    library!();
    struct Panicking;
    impl virerr::ToError for Panicking {
        type Library = Acme;
        fn to_error(&self) -> Error {
            panic_any("converting")
        }
    }
    #[virerr::vir_api]
    fn convert() -> Result<(), Panicking> {
        Err(Panicking)
    }
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    assert_eq!(payload_of(convert), "converting");
    assert!(Acme::last_error().is_none());
    fail("next").unwrap_err();
    assert_eq!(notes.take(), ["acme: next"]);
}

/// B8: clean-up during a panic may call the API.
#[test]
fn calls_made_while_a_panic_passes_are_inside() {
    library!();
    struct Failing;
    impl Drop for Failing {
        fn drop(&mut self) {
            fail("in drop").unwrap_err();
        }
    }
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let panicking = || {
        call(|| -> Result {
            let _failing = Failing;
            panic_any("thrown")
        })
    };
    assert_eq!(payload_of(panicking), "thrown");
    assert!(notes.take().is_empty());
    assert!(Acme::last_error().is_none());
}
