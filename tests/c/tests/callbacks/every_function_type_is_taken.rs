//! Pointers to C functions with up to eight parameters, of either ABI, safe and unsafe, are callbacks.

use crate::fixture::{Acme, ErrorCode, Raw, declared};
use std::ffi::{c_char, c_int, c_void};
use std::ptr;
use virerr::__private::c::RawCallback;
use virerr::c::{Callback, FreeFunc, Parameter};
use virerr::{Error, vir_api};

type Data = *mut c_void;

extern "C" fn none() -> c_int {
    0
}

extern "C-unwind" fn one(_: Data) -> c_int {
    1
}

unsafe extern "C" fn two(_: *const c_char, _: Data) -> c_int {
    2
}

#[allow(clippy::too_many_arguments)]
unsafe extern "C-unwind" fn eight(
    _: u8,
    _: i64,
    _: f64,
    _: bool,
    _: usize,
    _: *const c_char,
    _: c_int,
    _: Data,
) -> c_int {
    8
}

type Eight = unsafe extern "C-unwind" fn(u8, i64, f64, bool, usize, *const c_char, c_int, Data) -> c_int;

#[vir_api(c, prefix = "test_")]
fn call_none(callback: Callback<extern "C" fn() -> c_int>) -> Result<i32, Error<Acme>> {
    Ok(callback.call(|function, _| function())?)
}

#[vir_api(c, prefix = "test_")]
fn call_one(callback: Callback<extern "C-unwind" fn(Data) -> c_int>) -> Result<i32, Error<Acme>> {
    Ok(callback.call(|function, data| function(data))?)
}

#[vir_api(c, prefix = "test_")]
fn call_two(callback: Callback<unsafe extern "C" fn(*const c_char, Data) -> c_int>) -> Result<i32, Error<Acme>> {
    Ok(callback.call(|function, data| unsafe { function(ptr::null(), data) })?)
}

#[vir_api(c, prefix = "test_")]
fn call_eight(callback: Callback<Eight>) -> Result<i32, Error<Acme>> {
    virerr::ensure!(format!("{callback:?}") == "Callback { .. }", ErrorCode::InternalError);
    Ok(callback.call(|function, data| unsafe { function(1, 2, 3.0, true, 5, ptr::null(), 7, data) })?)
}

declared! {
    call_none([extern "C" fn() -> c_int]);
    call_one([extern "C-unwind" fn(Data) -> c_int]);
    call_two([unsafe extern "C" fn(*const c_char, Data) -> c_int]);
    call_eight([Eight]);
}

fn raw<F>(function: F) -> Raw<F> {
    crate::fixture::raw(function, ptr::null_mut(), None)
}

#[test]
fn of_every_shape() {
    assert_eq!(unsafe { call_none::call(raw(none as extern "C" fn() -> c_int)) }, 0);
    assert_eq!(unsafe { call_one::call(raw(one as extern "C-unwind" fn(Data) -> c_int)) }, 1);
    assert_eq!(unsafe { call_two::call(raw(two as unsafe extern "C" fn(*const c_char, Data) -> c_int)) }, 2);
    assert_eq!(unsafe { call_eight::call(raw(eight as Eight)) }, 8);
}

/// A callback that is made outside of a library's call: it runs in place.
#[test]
fn parameter_without_a_library() {
    type Nothing = extern "C" fn() -> c_int;
    let passed = RawCallback { function: Some(none as Nothing), data: ptr::null_mut(), free: None };
    let kept = unsafe { <Callback<Nothing> as Parameter>::keep(passed) };
    let callback = unsafe { <Callback<Nothing> as Parameter>::get(&kept) }.unwrap();
    assert_eq!(callback.call(|function, _| function()).unwrap(), 0);
    assert_eq!(callback.call(|_, _| -6).unwrap_err().to_string(), "the callback returned -6");
}
