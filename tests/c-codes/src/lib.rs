//! A library with a C interface whose functions return the code; results go through output parameters.
//!
//! 7000 is the number of a success, as in an interface that was published before.

use std::collections::BTreeMap;
use std::ffi::{c_char, c_int};
use std::sync::{Mutex, MutexGuard, PoisonError};
use virerr::c::Out;
use virerr::vir_api;

virerr::define_codes! {
    /// The library.
    #[library(name = "kv", default_handler = silent)]
    pub struct Kv;

    /// The codes.
    pub enum ErrorCode {
        /// No error.
        success Ok = 7000 => "no error";
        /// A bug.
        #[role(internal)]
        InternalError = 7001 => "internal error",
        /// A wrong argument.
        #[role(invalid_arg)]
        InvalidArg = 7002 => "invalid argument",
        /// There is no such key.
        NotFound = 7003 => "key not found", "no key '{}'",
    }
}
virerr::domain!();

/// The result of the library's functions.
pub type Result<T> = std::result::Result<T, virerr::Error<Kv>>;

static VALUES: Mutex<BTreeMap<String, i64>> = Mutex::new(BTreeMap::new());

fn values() -> MutexGuard<'static, BTreeMap<String, i64>> {
    VALUES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Stores a value.
///
/// # Errors
///
/// The key is empty.
#[vir_api(c, prefix = "kv_", returns = code)]
pub fn put(key: &str, value: i64) -> Result<()> {
    if key.is_empty() {
        return Err(virerr::invalid_arg!(key, "must not be empty"));
    }
    values().insert(key.to_owned(), value);
    Ok(())
}

/// Returns a value, and the number of values.
///
/// # Errors
///
/// There is no such key.
#[vir_api(c, prefix = "kv_", returns = code)]
pub fn get(key: &str, value: Out<'_, i64>, count: Option<Out<'_, usize>>) -> Result<()> {
    let values = values();
    if let Some(count) = count {
        count.set(values.len());
    }
    match values.get(key) {
        Some(found) => value.set(*found),
        None => virerr::bail!(ErrorCode::NotFound, "{key}"),
    }
    Ok(())
}

/// Removes a value.
///
/// # Errors
///
/// There is no such key.
#[vir_api(c, prefix = "kv_", returns = code)]
pub fn remove(key: &str) -> Result<()> {
    match values().remove(key) {
        Some(_) => Ok(()),
        None => virerr::bail!(ErrorCode::NotFound, "{key}"),
    }
}

// The interface was published with its own getters.

/// Returns the code of the thread's last call.
#[unsafe(no_mangle)]
pub extern "C" fn kv_last_code() -> c_int {
    virerr::c::last_code::<Kv>()
}

/// Returns the message of the thread's last call, which is valid until its next one.
#[unsafe(no_mangle)]
pub extern "C" fn kv_last_message() -> *const c_char {
    virerr::c::message::<Kv>()
}

/// Returns the message of a code, which is valid forever; NULL for a number that is not a code.
#[unsafe(no_mangle)]
pub extern "C" fn kv_code_message(code: c_int) -> *const c_char {
    virerr::c::error_message::<Kv>(code, std::ptr::null())
}
