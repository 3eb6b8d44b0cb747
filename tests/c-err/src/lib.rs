//! A library with a C interface whose functions return an error object on request.
//!
//! `conf_parse(text, &value, &error)`: the error is an object that the caller reads and frees, or NULL. A caller may
//! pass NULL instead of `&error`.

use std::ffi::{c_char, c_int, c_void};
use std::mem::ManuallyDrop;
use virerr::c::{Out, Value as _};
use virerr::{Error, vir_api};

virerr::define_codes! {
    /// The library.
    #[library(name = "conf", default_handler = silent)]
    pub struct Conf;

    /// The codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// A wrong argument.
        #[role(invalid_arg)]
        InvalidArg = 2 => "invalid argument",
        /// A line is not `name = number`.
        Syntax = 3 => "syntax error",
        /// There is no such name.
        NotFound = 4 => "name not found", "no name '{}'",
    }
}
virerr::domain!();

/// Reads the number of a name from lines such as `name = 5`.
///
/// # Errors
///
/// The text has a malformed line, or does not have the name.
#[vir_api(c, prefix = "conf_", returns = bool, error = err_out)]
pub fn parse(text: &str, name: &str, value: Out<'_, i64>) -> Result<(), Error<Conf>> {
    for (number, line) in text.lines().enumerate() {
        let Some((found, text)) = line.split_once('=') else {
            virerr::bail!(ErrorCode::Syntax, int1 = number + 1, "line {} has no '='", number + 1);
        };
        if found.trim() == name {
            let parsed = text.trim().parse();
            virerr::ensure!(parsed.is_ok(), ErrorCode::Syntax, int1 = number + 1, "'{}' is not a number", text.trim());
            value.set(parsed.unwrap_or_default());
            return Ok(());
        }
    }
    virerr::bail!(ErrorCode::NotFound, "{name}")
}

/// An error that C keeps.
///
/// # Safety
///
/// `err` is from one of the functions above, and has not been freed.
unsafe fn seen(err: *mut c_void) -> ManuallyDrop<Error<Conf>> {
    // SAFETY: the caller's promise; and it is not dropped.
    ManuallyDrop::new(unsafe { Error::from_raw(err) })
}

/// Returns the code of an error.
///
/// # Safety
///
/// `err` is an error that has not been freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn conf_error_code(err: *mut c_void) -> c_int {
    // SAFETY: the caller's promise.
    unsafe { seen(err) }.code().number()
}

/// Returns the line that an error is about, or -1.
///
/// # Safety
///
/// `err` is an error that has not been freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn conf_error_line(err: *mut c_void) -> c_int {
    // SAFETY: the caller's promise.
    unsafe { seen(err) }.int1()
}

/// Returns the message of an error, which the caller frees.
///
/// # Safety
///
/// `err` is an error that has not been freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn conf_error_message(err: *mut c_void) -> *mut c_char {
    // SAFETY: the caller's promise.
    unsafe { seen(err) }.message().to_owned().into_c()
}

/// Frees an error, or nothing.
///
/// # Safety
///
/// `err` is NULL, or an error that has not been freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn conf_error_free(err: *mut c_void) {
    if !err.is_null() {
        // SAFETY: the caller's promise.
        drop(unsafe { Error::<Conf>::from_raw(err) });
    }
}
