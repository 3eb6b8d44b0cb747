//! C9: C gets a detail form that `printf` takes: `%s` in its place, `%%` for a percent sign, and braces as they are.
#![allow(unsafe_code, missing_docs, clippy::undocumented_unsafe_blocks, reason = "the test does as C does")]

use std::ffi::{CStr, c_char, c_int};
use std::ptr;

virerr::define_codes! {
    /// The library.
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Full = 2 => "100% full", "100% full: {} at {{0}}",
        Braces = 3 => "missing {{}} in 5%",
    }
}

virerr::export_c_api!(Acme, prefix = "acme");
virerr::domain!();

unsafe extern "C" {
    fn acmeErrorMessage(code: c_int, detail: *const c_char) -> *const c_char;
    fn printf_fail() -> c_int;
    fn acmeGetLastError() -> *const Record;
}

/// The record up to its first string (libvirt's `virError`).
#[repr(C)]
struct Record {
    code: c_int,
    domain: c_int,
    message: *const c_char,
    level: c_int,
    conn: *const (),
    dom: *const (),
    str1: *const c_char,
}

fn text<'a>(text: *const c_char) -> &'a str {
    unsafe { CStr::from_ptr(text) }.to_str().unwrap()
}

#[virerr::vir_api(c, prefix = "printf_")]
fn fail() -> Result<c_int, virerr::Error<Acme>> {
    virerr::bail!(ErrorCode::Full, "50%s");
}

#[test]
fn form_has_percent_signs_doubled() {
    let message = |code: ErrorCode, detail| text(unsafe { acmeErrorMessage(code.number(), detail) });
    assert_eq!(message(ErrorCode::Full, c"x".as_ptr()), "100%% full: %s at {0}");
    assert_eq!(message(ErrorCode::Braces, c"x".as_ptr()), "missing {} in 5%%: %s");
    // Without a detail it is a message, and nothing is filled in.
    assert_eq!(message(ErrorCode::Full, ptr::null()), "100% full");
    assert_eq!(message(ErrorCode::Braces, ptr::null()), "missing {} in 5%");
}

#[test]
fn first_string_is_the_form() {
    unsafe {
        assert_eq!(printf_fail(), -1);
        let record = &*acmeGetLastError();
        assert_eq!((text(record.message), text(record.str1)), ("100% full: 50%s at {0}", "100%% full: %s at {0}"));
    }
}
