//! Pointers to functions of C's with up to eight parameters, of either interface, safe and unsafe, are callbacks.

use crate::fixture::{Acme, ErrorCode};
use std::ffi::{c_char, c_int, c_void};
use std::ptr;
use virerr::__private::c::{CallbackParameter, RawCallback};
use virerr::Error;
use virerr::c::{Callback, Parameter};

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

virerr_tests_c::exported! {
    fn call_none(callback: Callback<extern "C" fn() -> c_int>) -> Result<i32, Error<Acme>> {
        Ok(callback.call(|function, _| function())?)
    }

    fn call_one(callback: Callback<extern "C-unwind" fn(Data) -> c_int>) -> Result<i32, Error<Acme>> {
        Ok(callback.call(|function, data| function(data))?)
    }

    fn call_two(callback: Callback<unsafe extern "C" fn(*const c_char, Data) -> c_int>) -> Result<i32, Error<Acme>> {
        Ok(callback.call(|function, data| unsafe { function(ptr::null(), data) })?)
    }

    fn call_eight(callback: Callback<Eight>) -> Result<i32, Error<Acme>> {
        virerr::ensure!(format!("{callback:?}") == "Callback { .. }", ErrorCode::InternalError);
        Ok(callback.call(|function, data| unsafe { function(1, 2, 3.0, true, 5, ptr::null(), 7, data) })?)
    }
}

fn raw<F>(function: F) -> RawCallback<F> {
    RawCallback { function: Some(function), data: ptr::null_mut(), free: None }
}

#[test]
fn of_every_shape() {
    assert_eq!(unsafe { call_none::call(raw(none as extern "C" fn() -> c_int)) }, 0);
    assert_eq!(unsafe { call_one::call(raw(one as extern "C-unwind" fn(Data) -> c_int)) }, 1);
    assert_eq!(unsafe { call_two::call(raw(two as unsafe extern "C" fn(*const c_char, Data) -> c_int)) }, 2);
    assert_eq!(unsafe { call_eight::call(raw(eight as Eight)) }, 8);
}

/// The function of a parameter is as large as a pointer in C, NULL included.
fn size_of_function<P: CallbackParameter>() -> usize {
    size_of::<Option<P::Function>>()
}

#[test]
fn functions_are_pointers() {
    assert_eq!(size_of_function::<Callback<Eight>>(), size_of::<*mut c_void>());
    assert_eq!(size_of_function::<Option<Callback<Eight>>>(), size_of::<*mut c_void>());
}

/// A callback that is taken without the call of a library: it runs where it is.
#[test]
fn parameter_without_a_library() {
    let kept = unsafe { <Callback<extern "C" fn() -> c_int> as Parameter>::keep(raw(none)) };
    let callback = unsafe { <Callback<extern "C" fn() -> c_int> as Parameter>::get(&kept) }.unwrap();
    assert_eq!(callback.call(|function, _| function()).unwrap(), 0);
    assert_eq!(callback.call(|_, _| -6).unwrap_err().to_string(), "the callback returned -6");
}
