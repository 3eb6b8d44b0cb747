//! The default printer for a record of C's.
#![allow(unsafe_code)]

use super::record::Record;
use crate::level::Level;
use crate::library::{Domain, Library};
use crate::printer::{has_domains, print_bytes, push_escaped, title_or_unknown};
use std::ffi::{CStr, c_char};

/// Prints a record as the default printer prints an error (libvirt's `virDefaultErrorFunc`), also one that C has filled: a domain
/// or a level with an unknown number is `Unknown`, and bytes that are not UTF-8 are printed as they are. NULL prints nothing.
///
/// # Safety
///
/// `record` is NULL, or its message is NULL or ends with a NUL.
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

/// A string of C's; "unknown error" for NULL.
///
/// # Safety
///
/// It is NULL or ends with a NUL.
unsafe fn text<'a>(text: *const c_char) -> &'a [u8] {
    // SAFETY: the caller's promise.
    if text.is_null() { b"unknown error" } else { unsafe { CStr::from_ptr(text) }.to_bytes() }
}

/// Adds text, of which what is UTF-8 cannot end the line, move the cursor or turn the writing direction.
fn push_bytes(line: &mut Vec<u8>, text: &[u8]) {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    for chunk in text.utf8_chunks() {
        let mut valid = String::new();
        push_escaped(&mut valid, chunk.valid());
        line.extend(valid.into_bytes());
        line.extend(chunk.invalid());
    }
}
