//! A library with functions that call back.

use std::ffi::{c_int, c_void};
use std::sync::Mutex;
use virerr::__private::c::{FreeFunc, RawCallback};
use virerr::Error;
use virerr::c::Callback;

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

virerr_tests_c::exported! {
    fn visit(number: i32, callback: Callback<Visit>) -> Result<(), Error<Acme>> {
        callback.call(|function, data| unsafe { function(number, data) })?;
        // Inside the call there is no last error, whatever the callback has left.
        assert!(Acme::last_error().is_none());
        Ok(())
    }

    fn visit_and_keep(number: i32, callback: Callback<Visit>) -> Result<(), Error<Acme>> {
        keep(&callback);
        callback.call(|function, data| unsafe { function(number, data) })?;
        Ok(())
    }

    fn visit_if_any(number: i32, callback: Option<Callback<Visit>>) -> Result<i32, Error<Acme>> {
        match callback {
            Some(callback) => Ok(callback.call(|function, data| unsafe { function(number, data) })?),
            None if number < 0 => virerr::bail!(ErrorCode::NoDomain),
            None => Ok(1000),
        }
    }

    fn visit_named(callback: Callback<Visit>, name: &str) -> Result<i32, Error<Acme>> {
        callback.call(|function, data| unsafe { function(name.len() as c_int, data) })?;
        Ok(0)
    }

    fn visit_and_panic(number: i32, callback: Callback<Visit>) -> Result<(), Error<Acme>> {
        if number != 0 {
            keep(&callback);
        }
        panic!("as asked");
    }

    fn visit_and_return(number: i32, _callback: Callback<Visit>) -> Result<i32, Error<Acme>> {
        Ok(number)
    }

    fn fail() -> Result<(), Error<Acme>> {
        virerr::bail!(ErrorCode::NoDomain, "as asked")
    }

    fn succeed() -> Result<(), Error<Acme>> {
        Ok(())
    }
}

/// A function for callers in Rust: called in a body, it leaves no last error.
#[virerr::vir_api]
pub(crate) fn fail_in_rust() -> Result<(), Error<Acme>> {
    virerr::bail!(ErrorCode::NoDomain, "as asked")
}

/// A callback as C passes it.
pub(crate) fn raw(function: Visit, data: *mut c_void, free: Option<FreeFunc>) -> RawCallback<Visit> {
    RawCallback { function: Some(function), data, free }
}
