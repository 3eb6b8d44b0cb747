//! A library with functions that call back.

use std::ffi::{c_char, c_int, c_void};
use std::sync::Mutex;
use virerr::c::{Callback, FreeFunc};
use virerr::{Error, vir_api};

virerr::define_codes! {
    /// The library.
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        #[role(panic)]
        Panic = 9 => "panic",
        NoDomain = 42 => "domain not found",
    }
}

pub(crate) type Visit = unsafe extern "C-unwind" fn(c_int, *mut c_void) -> c_int;

/// The callbacks that the library keeps, by the address of their data.
static KEPT: Mutex<Vec<(usize, Callback<Visit>)>> = Mutex::new(Vec::new());

/// Keeps a callback until it is forgotten.
fn keep(callback: &Callback<Visit>) {
    let data = callback.call(|_, data| Address(data.addr())).unwrap().0;
    KEPT.lock().unwrap().push((data, callback.clone()));
}

struct Address(usize);

impl virerr::c::Answer for Address {
    fn failure(&self) -> Option<String> {
        None
    }
}

/// Drops the callback with this data.
pub(crate) fn forget(data: *mut c_void) {
    let mut kept = KEPT.lock().unwrap();
    let place = kept.iter().position(|(address, _)| *address == data.addr()).unwrap();
    let callback = kept.remove(place);
    drop(kept);
    drop(callback);
}

#[vir_api(c, prefix = "test_")]
fn visit(number: i32, callback: Callback<Visit>) -> Result<(), Error<Acme>> {
    callback.call(|function, data| unsafe { function(number, data) })?;
    // Inside the call there is no last error, even if the callback left one.
    assert!(Acme::last_error().is_none());
    Ok(())
}

#[vir_api(c, prefix = "test_")]
fn visit_and_keep(number: i32, callback: Callback<Visit>) -> Result<(), Error<Acme>> {
    keep(&callback);
    callback.call(|function, data| unsafe { function(number, data) })?;
    Ok(())
}

#[vir_api(c, prefix = "test_")]
fn visit_if_any(number: i32, callback: Option<Callback<Visit>>) -> Result<i32, Error<Acme>> {
    match callback {
        Some(callback) => Ok(callback.call(|function, data| unsafe { function(number, data) })?),
        None if number < 0 => virerr::bail!(ErrorCode::NoDomain),
        None => Ok(1000),
    }
}

#[vir_api(c, prefix = "test_")]
fn visit_named(callback: Callback<Visit>, name: &str) -> Result<i32, Error<Acme>> {
    callback.call(|function, data| unsafe { function(name.len() as c_int, data) })?;
    Ok(0)
}

#[vir_api(c, prefix = "test_")]
fn visit_and_panic(number: i32, callback: Callback<Visit>) -> Result<(), Error<Acme>> {
    if number != 0 {
        keep(&callback);
    }
    panic!("as asked");
}

#[vir_api(c, prefix = "test_")]
fn visit_and_return(number: i32, _callback: Callback<Visit>) -> Result<i32, Error<Acme>> {
    Ok(number)
}

#[vir_api(c, prefix = "test_")]
fn fail() -> Result<(), Error<Acme>> {
    virerr::bail!(ErrorCode::NoDomain, "as asked")
}

#[vir_api(c, prefix = "test_")]
fn succeed() -> Result<(), Error<Acme>> {
    Ok(())
}

/// A function for callers in Rust: called in a body, it leaves no last error.
#[vir_api]
pub(crate) fn fail_in_rust() -> Result<(), Error<Acme>> {
    virerr::bail!(ErrorCode::NoDomain, "as asked")
}

/// Returns a callback as C passes it.
#[derive(Clone, Copy)]
pub(crate) struct Raw<F> {
    pub(crate) function: Option<F>,
    pub(crate) data: *mut c_void,
    pub(crate) free: Option<FreeFunc>,
}

/// Returns a callback that is not NULL.
pub(crate) fn raw<F>(function: F, data: *mut c_void, free: Option<FreeFunc>) -> Raw<F> {
    Raw { function: Some(function), data, free }
}

/// Declares the C side of functions, a module for each, with the function `call`. A callback is three parameters.
macro_rules! declared {
    ($($name:ident($($before:ident: $before_type:ty,)* [$callback:ty] $(, $after:ident: $after_type:ty)*);)*) => {$(
        pub(crate) mod $name {
            use super::*;

            pub(crate) unsafe fn call($($before: $before_type,)* raw: Raw<$callback> $(, $after: $after_type)*) -> c_int {
                unsafe extern "C" {
                    #[link_name = concat!("test_", stringify!($name))]
                    fn exported(
                        $($before: $before_type,)*
                        function: Option<$callback>,
                        data: *mut c_void,
                        free: Option<FreeFunc>
                        $(, $after: $after_type)*
                    ) -> c_int;
                }
                unsafe { exported($($before,)* raw.function, raw.data, raw.free $(, $after)*) }
            }
        }
    )*};
}

pub(crate) use declared;

declared! {
    visit(number: c_int, [Visit]);
    visit_and_keep(number: c_int, [Visit]);
    visit_if_any(number: c_int, [Visit]);
    visit_named([Visit], name: *const c_char);
    visit_and_panic(number: c_int, [Visit]);
    visit_and_return(number: c_int, [Visit]);
}

pub(crate) mod fail {
    unsafe extern "C" {
        #[link_name = "test_fail"]
        pub(crate) fn call() -> std::ffi::c_int;
    }
}

pub(crate) mod succeed {
    unsafe extern "C" {
        #[link_name = "test_succeed"]
        pub(crate) fn call() -> std::ffi::c_int;
    }
}
