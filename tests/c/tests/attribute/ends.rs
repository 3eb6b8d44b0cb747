//! The end of an exported call: a failure, a panic, or a failure value without an error (C8, C10, C11, C14).

use crate::{Acme, ErrorCode, ErrorDomain, Result};
use errno::{Errno, errno, set_errno};
use std::ffi::{c_char, c_int};
use virerr::c::Out;
use virerr::vir_api;

virerr::domain!(ErrorDomain::Qemu);

#[vir_api(c, prefix = "ends_")]
fn with_errno(number: c_int) -> Result<()> {
    set_errno(Errno(number));
    virerr::bail!(ErrorCode::NoDomain)
}

#[vir_api(c, prefix = "ends_")]
fn with(value: i64) -> Result<i64> {
    set_errno(Errno(5));
    Ok(value)
}

#[vir_api(c, prefix = "ends_", fail = 7)]
fn with_seven(value: u8) -> Result<u8> {
    Ok(value)
}

#[vir_api(c, prefix = "ends_")]
fn with_pointer(value: *const c_char) -> Result<*const c_char> {
    Ok(value)
}

#[vir_api(c, prefix = "ends_")]
fn in_a_panic(out: Out<'_, String>, number: i32) -> Result<()> {
    out.set("text".to_owned());
    panic!("it is {number}");
}

/// Notes when it is dropped.
struct Dropped(String);

impl Drop for Dropped {
    fn drop(&mut self) {
        let _ = with(-1);
        assert!(Acme::last_error().is_none());
    }
}

impl virerr::c::Value for Dropped {
    type C = c_int;

    fn into_c(self) -> c_int {
        panic!("it is {}", self.0);
    }
}

impl virerr::c::Return for Dropped {
    type C = c_int;

    fn into_c(self) -> c_int {
        panic!("it is {}", self.0);
    }
}

impl virerr::c::Failing for Dropped {
    const FAILURE: c_int = -3;
}

#[vir_api(c, prefix = "ends_")]
fn in_a_panic_on_the_way_out() -> Result<Dropped> {
    Ok(Dropped("there".to_owned()))
}

unsafe extern "C" {
    fn ends_with_errno(number: c_int) -> c_int;
    fn ends_with(value: i64) -> i64;
    fn ends_with_seven(value: u8) -> u8;
    fn ends_with_pointer(value: *const c_char) -> *const c_char;
    fn ends_in_a_panic(out: *mut *mut c_char, number: c_int) -> c_int;
    fn ends_in_a_panic_on_the_way_out() -> c_int;
}

#[test]
fn errno_is_as_the_body_has_left_it() {
    let _observer = Acme::observe(|_| set_errno(Errno(77)));
    assert_eq!(unsafe { ends_with_errno(33) }, -1);
    assert_eq!(errno(), Errno(33));
    assert_eq!(unsafe { ends_with(3) }, 3);
    assert_eq!(errno(), Errno(5));
}

#[track_caller]
fn check_without_cause() {
    let err = Acme::take_last_error().unwrap();
    assert_eq!((err.code(), err.domain()), (ErrorCode::InternalError, ErrorDomain::None));
    assert_eq!(err.message(), "an error occurred, but the cause is unknown");
    assert_eq!((err.int1(), err.int2()), (0, 0));
}

#[test]
fn success_that_means_failure_is_one() {
    assert_eq!(unsafe { ends_with(-1) }, -1);
    check_without_cause();
    assert_eq!(unsafe { (ends_with_seven(255), ends_with_seven(7)) }, (255, 7));
    check_without_cause();
    assert!(unsafe { ends_with_pointer(std::ptr::null()) }.is_null());
    check_without_cause();
}

#[test]
fn panic_is_a_failure() {
    let captured = Acme::capture();
    let mut out = std::ptr::null_mut();
    assert_eq!(unsafe { ends_in_a_panic(&mut out, 3) }, -1);
    assert!(out.is_null());
    let err = Acme::last_error().unwrap();
    assert_eq!(err.code(), ErrorCode::Panic);
    assert!(err.detail().unwrap().contains("it is 3"), "{err:?}");
    assert_eq!(captured.errors().len(), 1);
    assert_eq!(unsafe { ends_in_a_panic_on_the_way_out() }, -3);
    assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::Panic);
    assert_eq!(unsafe { ends_with(3) }, 3);
    assert!(Acme::last_error().is_none());
}
