//! The record: an error as a C struct.
#![allow(unsafe_code)]

use super::text::{copied, copied_from, copied_or_null, copied_pieces, free};
use crate::error::Error;
use crate::library::Library;
use crate::printf::printf_form;
use std::ffi::{c_char, c_int, c_void};
use std::ptr;

/// An error as C sees it (libvirt's `virError`, field by field).
///
/// The strings are from `malloc`: C may free or replace them. `conn`, `dom` and `net` are always NULL.
#[derive(Debug)]
#[repr(C)]
pub struct Record {
    /// The number of the code, or the number that means success.
    pub code: c_int,
    /// The number of the domain.
    pub domain: c_int,
    /// The message.
    pub message: *mut c_char,
    /// The level: 0, 1 or 2.
    pub level: c_int,
    /// NULL.
    pub conn: *mut c_void,
    /// NULL.
    pub dom: *mut c_void,
    /// The plain message, or the detail form with `%s` for the detail.
    pub str1: *mut c_char,
    /// Usually the detail.
    pub str2: *mut c_char,
    /// A string that the library sets.
    pub str3: *mut c_char,
    /// A number that the library sets.
    pub int1: c_int,
    /// A second number that the library sets.
    pub int2: c_int,
    /// NULL.
    pub net: *mut c_void,
}

impl Record {
    /// Makes a record without an error.
    pub(crate) const fn empty(success: c_int) -> Self {
        const NULL: *mut c_char = ptr::null_mut();
        const NOTHING: *mut c_void = ptr::null_mut();
        Record {
            code: success,
            domain: 0,
            message: NULL,
            level: 0,
            conn: NOTHING,
            dom: NOTHING,
            str1: NULL,
            str2: NULL,
            str3: NULL,
            int1: 0,
            int2: 0,
            net: NOTHING,
        }
    }

    /// Makes a record with copies of an error's texts.
    pub(crate) fn of<L: Library>(err: &Error<L>) -> Self {
        Record {
            code: err.record.parts().code.number(),
            domain: err.record.parts().domain,
            message: copied(err.message()),
            level: err.level().number(),
            str1: first_string(err),
            str2: copied_or_null(err.str2()),
            str3: copied_or_null(err.str3()),
            int1: err.int1(),
            int2: err.int2(),
            ..Record::empty(0)
        }
    }

    /// Returns `true` if it holds no error. C may have changed it.
    pub(crate) fn is_empty<L: Library>(&self) -> bool {
        match success_number::<L>() {
            Some(success) => self.code == success,
            None => self.message.is_null(),
        }
    }

    /// Returns a copy with its own strings.
    ///
    /// # Safety
    ///
    /// Each string must be NULL or end with a NUL.
    pub(crate) unsafe fn duplicate(&self) -> Self {
        // SAFETY: the caller's promise.
        let [message, str1, str2, str3] =
            [self.message, self.str1, self.str2, self.str3].map(|text| unsafe { copied_from(text) });
        Record { message, str1, str2, str3, conn: self.conn, dom: self.dom, net: self.net, ..*self }
    }

    /// Frees the strings and empties the record.
    ///
    /// # Safety
    ///
    /// Each string must be NULL or from `malloc`.
    pub(crate) unsafe fn reset<L: Library>(&mut self) {
        let mut former = std::mem::replace(self, Record::empty(success_or_zero::<L>()));
        // SAFETY: the caller's promise; the record does not refer to them any more.
        unsafe { former.free_strings() };
    }

    /// Frees the strings of a record that is no longer in use.
    ///
    /// # Safety
    ///
    /// As for [`reset`](Self::reset).
    pub(crate) unsafe fn free_strings(&mut self) {
        for text in [self.message, self.str1, self.str2, self.str3] {
            // SAFETY: the caller's promise.
            unsafe { free(text.cast()) };
        }
    }
}

/// Returns the number that means success; `None` with `no success;`.
pub(crate) const fn success_number<L: Library>() -> Option<c_int> {
    match L::STRUCT_PART.success {
        Some(success) => Some(success.number),
        None => None,
    }
}

/// Returns the code of an empty record.
pub(crate) const fn success_or_zero<L: Library>() -> c_int {
    match success_number::<L>() {
        Some(success) => success,
        None => 0,
    }
}

/// Returns the first string for C: a form is a `printf` format, with `%s` for its placeholder, and an argument error
/// names the exported function.
fn first_string<L: Library>(err: &Error<L>) -> *mut c_char {
    let Some(text) = err.str1() else { return ptr::null_mut() };
    let parts = err.record.parts();
    if let Some(exported) = parts.exported
        && err.record.own_detail().is_some()
    {
        return copied(exported);
    }
    let [form, before, after] = parts.code.detail_parts();
    match text == form && !parts.has_own_texts {
        true if form.contains('%') => copied(&printf_form(form)),
        true => copied_pieces([before, "%s", after]),
        false => copied(text),
    }
}
