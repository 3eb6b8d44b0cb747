//! The default printer for a record from C.
#![allow(unsafe_code)]

use super::record::Record;
use crate::level::Level;
use crate::library::{Domain, Library};
use crate::printer::{has_domains, print_bytes, push_escaped, title_or_unknown};
use std::ffi::{CStr, c_char};

/// Prints a record as the default printer prints an error (libvirt's `virDefaultErrorFunc`), even one that C has
/// filled. An unknown domain or level is printed as `Unknown`, and bytes that are not UTF-8 are printed unchanged. NULL
/// prints nothing.
///
/// # Safety
///
/// `record` must be NULL, or its message NULL or a string that ends with a NUL.
pub unsafe fn print_record<L: Library>(record: *const Record) {
    let _errno = super::errno::KeepErrno::new();
    // SAFETY: the caller's promise.
    let Some(record) = (unsafe { record.as_ref() }) else { return };
    let title = L::Domain::from_number(record.domain).map(|domain| domain.__entry().text());
    let mut line = format!("{}: ", L::NAME).into_bytes();
    let mut head = String::new();
    if has_domains::<L>() {
        push_escaped(&mut head, title_or_unknown(title));
        head.push(' ');
    }
    match Level::from_number(record.level) {
        Some(level) => head.push_str(&level.to_string()),
        None => head.push_str("Unknown"),
    }
    if has_domains::<L>() {
        head.push(' ');
    }
    line.extend(head.into_bytes());
    line.extend(b": ");
    // SAFETY: the caller's promise.
    push_bytes(&mut line, unsafe { text(record.message) });
    line.push(b'\n');
    print_bytes(&line);
}

/// Returns the bytes of a C string; "unknown error" for NULL.
///
/// # Safety
///
/// It must be NULL or end with a NUL.
unsafe fn text<'a>(text: *const c_char) -> &'a [u8] {
    // SAFETY: the caller's promise.
    if text.is_null() { b"unknown error" } else { unsafe { CStr::from_ptr(text) }.to_bytes() }
}

/// Appends text. Its UTF-8 parts are escaped, so that they cannot end the line, move the cursor or change the writing
/// direction.
fn push_bytes(line: &mut Vec<u8>, text: &[u8]) {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    for chunk in text.utf8_chunks() {
        let mut valid = String::new();
        push_escaped(&mut valid, chunk.valid());
        line.extend(valid.into_bytes());
        line.extend(chunk.invalid());
    }
}
