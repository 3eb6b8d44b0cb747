//! A callback's value that means failure makes the call fail: with the error that the callback left, or else with one
//! that has the value.

use crate::fixture::*;
use std::ffi::{c_int, c_void};
use std::ptr;
use virerr::Error;
use virerr::c::{Answer, Callback, CallbackFailed};

unsafe extern "C-unwind" fn returns(number: c_int, _: *mut c_void) -> c_int {
    number
}

unsafe extern "C-unwind" fn fails(number: c_int, _: *mut c_void) -> c_int {
    assert_eq!(unsafe { fail::call() }, -1);
    number
}

unsafe extern "C-unwind" fn recovers(number: c_int, _: *mut c_void) -> c_int {
    assert_eq!(unsafe { fail::call() }, -1);
    assert_eq!(unsafe { succeed::call() }, 0);
    number
}

fn visited(number: c_int, function: Visit) -> c_int {
    unsafe { visit::call(number, raw(function, ptr::null_mut(), None)) }
}

#[test]
fn error_that_it_has_left() {
    let captured = Acme::capture();
    assert_eq!(visited(-1, fails), -1);
    let err = Acme::last_error().unwrap();
    assert_eq!((err.code(), err.detail()), (ErrorCode::NoDomain, Some("as asked")));
    // It was reported when it left the callback's call.
    assert_eq!(captured.errors().len(), 1);
}

#[test]
fn number_that_it_has_returned() {
    let captured = Acme::capture();
    assert_eq!(visited(-77, returns), -1);
    let err = Acme::last_error().unwrap();
    assert_eq!((err.code(), err.detail()), (ErrorCode::InternalError, Some("the callback returned -77")));
    assert!(err.location().unwrap().file().ends_with("fixture.rs"));
    assert_eq!(captured.errors().len(), 1);
}

#[test]
fn number_that_is_not_negative_is_no_failure() {
    assert_eq!(visited(0, returns), 0);
    assert_eq!(visited(77, returns), 0);
    assert_eq!(visited(0, fails), 0);
    assert!(Acme::last_error().is_none());
}

#[test]
fn error_from_which_it_recovered_is_not_its_failure() {
    assert_eq!(visited(-3, recovers), -1);
    assert_eq!(Acme::last_error().unwrap().detail(), Some("the callback returned -3"));
}

fn called(function: Visit, number: c_int) -> Error<Acme> {
    let callback = unsafe { Callback::new::<Acme>(function, ptr::null_mut(), None) };
    callback.call(|function, data| unsafe { function(number, data) }).unwrap_err().into()
}

#[test]
fn older_error_is_not_its_failure() {
    // Outside of any call there may be a last error.
    assert_eq!(unsafe { fail::call() }, -1);
    assert_eq!(called(returns, -5).code(), ErrorCode::InternalError);
    assert_eq!(called(fails, -5).code(), ErrorCode::NoDomain);
    // In a handler, no call leaves one.
    let former = Acme::set_handler(|_| {
        assert_eq!(called(returns, -5).code(), ErrorCode::InternalError);
        assert_eq!(called(fails, -5).code(), ErrorCode::InternalError);
        PASSED.with(|passed| passed.set(true));
    });
    assert_eq!(unsafe { fail::call() }, -1);
    Acme::restore_handler(former);
    assert!(PASSED.with(std::cell::Cell::get));
}

thread_local! {
    static PASSED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Returns the outcome of a call whose callback returns this.
fn ended<R: Answer>(answer: R) -> Result<R, CallbackFailed> {
    type Anything = extern "C" fn();
    extern "C" fn nothing() {}
    let callback = unsafe { Callback::new::<Acme>(nothing as Anything, ptr::null_mut(), None) };
    callback.call(|_, _| answer)
}

fn failure<R: Answer>(answer: R) -> String {
    let Err(failed) = ended(answer) else { panic!("it is no failure") };
    failed.to_string()
}

#[test]
fn every_type_has_its_failures() {
    assert_eq!(failure(-1_i8), "the callback returned -1");
    assert_eq!(failure(i16::MIN), "the callback returned -32768");
    assert_eq!(failure(i64::MIN), "the callback returned -9223372036854775808");
    assert_eq!(failure(-2_isize), "the callback returned -2");
    assert_eq!(failure(false), "the callback returned false");
    assert_eq!(failure(ptr::null::<u8>()), "the callback returned NULL");
    assert_eq!(failure(ptr::null_mut::<u8>()), "the callback returned NULL");
    assert_eq!(ended(i64::MAX).unwrap(), i64::MAX);
    assert_eq!(ended(0_u8).unwrap(), 0);
    assert_eq!(ended(u64::MAX).unwrap(), u64::MAX);
    assert_eq!(ended(-1.5_f64).unwrap(), -1.5);
    assert!(ended(true).unwrap());
    assert!(ended(ptr::dangling::<u8>()).is_ok());
    ended(()).unwrap();
}

#[test]
fn failure_is_an_error_of_any_kind() {
    let failed = ended(-4).unwrap_err();
    assert_eq!(format!("{failed:?}"), "CallbackFailed { returned: \"-4\", .. }");
    let boxed: Box<dyn std::error::Error + Send + Sync> = failed.into();
    assert_eq!(boxed.to_string(), "the callback returned -4");
}
