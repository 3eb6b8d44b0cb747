//! Functions that `#[vir_api(c)]` exports. The tests in `tests/c` use literals that this edition does not have.
#![allow(clippy::undocumented_unsafe_blocks, reason = "calls of functions for C with what they ask for")]

use std::ffi::c_void;
use std::os::raw::{c_char, c_int};
use virerr::c::Out;
use virerr::vir_api;

virerr::define_codes! {
    /// A library.
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;
    /// Its codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

type Result<T> = std::result::Result<T, virerr::Error<Acme>>;

#[vir_api(c, prefix = "acme", error = err_out)]
unsafe fn count_bytes(name: &str, numbers: &[u8], sum: Out<'_, i64>) -> Result<i32> {
    virerr::ensure!(!name.is_empty(), ErrorCode::InternalError);
    sum.set(numbers.iter().map(|&number| i64::from(number)).sum());
    Ok(3)
}

unsafe extern "C" {
    fn acmeCountBytes(
        name: *const c_char,
        numbers: *const u8,
        numbers_len: usize,
        sum: *mut i64,
        error: *mut *mut c_void,
    ) -> c_int;
}

#[test]
fn function_is_exported() {
    let (mut sum, mut error) = (0, std::ptr::null_mut());
    let count = |name: &[u8], sum: &mut i64, error: &mut *mut c_void| unsafe {
        acmeCountBytes(name.as_ptr().cast(), [1, 2].as_ptr(), 2, sum, error)
    };
    assert_eq!(count(b"web\0", &mut sum, &mut error), 3);
    assert_eq!((sum, error.is_null()), (3, true));
    sum = 0;
    assert_eq!(count(b"\0", &mut sum, &mut error), -1);
    assert_eq!((sum, error.is_null()), (0, false));
    drop(unsafe { virerr::Error::<Acme>::from_raw(error) });
}
