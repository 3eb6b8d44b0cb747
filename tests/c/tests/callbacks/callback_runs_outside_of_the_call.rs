//! C14, B13: a callback runs outside of the call.

use crate::fixture::*;
use std::ffi::{c_int, c_void};
use std::ptr;

/// The last error that the callback has seen.
#[derive(Default)]
struct Seen {
    before: Option<c_int>,
    failed: c_int,
    after: c_int,
}

unsafe extern "C-unwind" fn looks(number: c_int, data: *mut c_void) -> c_int {
    let seen = unsafe { &mut *data.cast::<Seen>() };
    seen.before = Some(virerr::c::last_code::<Acme>());
    seen.failed = unsafe { fail::call() };
    seen.after = virerr::c::last_code::<Acme>();
    number
}

#[test]
fn its_calls_are_boundaries() {
    let captured = Acme::capture();
    assert_eq!(unsafe { fail::call() }, -1);
    assert_eq!(captured.errors().len(), 1);
    let mut seen = Seen::default();
    assert_eq!(unsafe { visit::call(0, raw(looks, (&raw mut seen).cast(), None)) }, 0);
    // The slot begins empty in it, and its failure is reported.
    assert_eq!((seen.before, seen.failed, seen.after), (Some(0), -1, 42));
    assert_eq!(captured.errors().len(), 2);
    assert!(Acme::last_error().is_none());
}

unsafe extern "C-unwind" fn panics(_: c_int, _: *mut c_void) -> c_int {
    assert_eq!(unsafe { fail::call() }, -1);
    panic!("of the callback");
}

#[test]
fn panic_of_a_callback_in_rust_passes_through() {
    let captured = Acme::capture();
    assert_eq!(unsafe { visit::call(0, raw(panics, ptr::null_mut(), None)) }, -1);
    let errors: Vec<_> = captured.errors().iter().map(|err| err.code()).collect();
    assert_eq!(errors, [ErrorCode::NoDomain, ErrorCode::Panic]);
    assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::Panic);
}

unsafe extern "C-unwind" fn visits_again(number: c_int, data: *mut c_void) -> c_int {
    assert_eq!(virerr::c::last_code::<Acme>(), 0);
    if number == 0 {
        return unsafe { fail::call() };
    }
    let returned = unsafe { visit::call(number - 1, raw(visits_again, data, None)) };
    assert_eq!(virerr::c::last_code::<Acme>(), 42);
    returned
}

#[test]
fn callbacks_nest() {
    let captured = Acme::capture();
    assert_eq!(unsafe { visit::call(5, raw(visits_again, ptr::null_mut(), None)) }, -1);
    assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::NoDomain);
    assert_eq!(captured.errors().len(), 1);
}
