//! Callbacks, called immediately and kept.
#![allow(clippy::undocumented_unsafe_blocks, reason = "the C programs of the tests keep to the header")]

use crate::connection::Conn;
use crate::{ErrorCode, ErrorDomain, Result};
use std::ffi::{c_int, c_void};
use std::sync::{Mutex, PoisonError};
use virerr::c::Callback;
use virerr::vir_api;

virerr::domain!(ErrorDomain::Qemu);

pub(crate) type Visit = unsafe extern "C-unwind" fn(number: c_int, data: *mut c_void) -> c_int;

/// Calls a function for each number, until it fails.
#[vir_api(c, prefix = "acme")]
pub(crate) fn each(conn: Option<&Conn>, numbers: &[i32], callback: Callback<Visit>) -> Result<()> {
    let _ = conn;
    for &number in numbers {
        callback.call(|function, data| unsafe { function(number, data) })?;
    }
    Ok(())
}

static WATCHED: Mutex<Option<Callback<Visit>>> = Mutex::new(None);

fn replace(callback: Option<Callback<Visit>>) -> Option<Callback<Visit>> {
    std::mem::replace(&mut *WATCHED.lock().unwrap_or_else(PoisonError::into_inner), callback)
}

/// Keeps a callback, and then fails with this code.
#[vir_api(c, prefix = "acme")]
pub(crate) fn watch(name: &str, callback: Option<Callback<Visit>>, code: i32) -> Result<()> {
    virerr::ensure!(name != "refused", ErrorCode::NoDomain, "{name}");
    drop(replace(callback));
    match ErrorCode::from_number(code) {
        Some(code) => virerr::bail!(code),
        None => Ok(()),
    }
}

/// Calls the kept callback.
#[vir_api(c, prefix = "acme")]
pub(crate) fn notify(number: i32) -> Result<i32> {
    let callback = WATCHED.lock().unwrap_or_else(PoisonError::into_inner).clone();
    match callback {
        Some(callback) => Ok(callback.call(|function, data| unsafe { function(number, data) })?),
        None => Ok(-2),
    }
}
