//! The thread's record: the last error of the calling thread as C sees it.
//!
//! It has one address while the thread runs. It is written on demand, if the last error has changed since. Until then,
//! changes by C are kept.
#![allow(unsafe_code)]

use super::errno::KeepErrno;
use super::record::{Record, success_number, success_or_zero};
use crate::error::Error;
use crate::library::Library;
use crate::slot;
use crate::slot::shown::{self, ShownNumbers};
use std::cell::UnsafeCell;
use std::ffi::{c_char, c_int};
use std::fmt;
use std::marker::PhantomData;
use std::ptr;

/// The record of one thread in the library; dropped when the thread ends.
#[doc(hidden)]
pub struct CThread<L: Library> {
    record: UnsafeCell<Record>,
    library: PhantomData<fn() -> L>,
}

impl<L: Library> CThread<L> {
    #[expect(clippy::new_without_default, reason = "a thread's record is made in `const` context")]
    pub const fn new() -> Self {
        CThread { record: UnsafeCell::new(Record::empty(0)), library: PhantomData }
    }
}

impl<L: Library> Drop for CThread<L> {
    fn drop(&mut self) {
        shown::is_written::<L>(ptr::null_mut());
        // SAFETY: the strings of a record are NULL or from `malloc`, even those that C has put there.
        unsafe { self.record.get_mut().reset::<L>() };
    }
}

impl<L: Library> fmt::Debug for CThread<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CThread").finish_non_exhaustive()
    }
}

/// Returns the address of the thread's record if there is a last error, and writes the record if necessary.
fn written<L: Library>() -> Option<*mut Record> {
    let (_, record) = shown::last_numbers::<L>()?;
    if !record.is_null() {
        return Some(record.cast());
    }
    let err = Error::<L>::from_record(shown::last::<L>()?);
    let write = |thread: &CThread<L>| {
        let record = thread.record.get();
        // SAFETY: only this thread uses the record, and nothing here calls user code. The strings belong to the record,
        // or C has given them away.
        unsafe {
            (*record).reset::<L>();
            record.write(Record::of(&err));
        }
        shown::is_written::<L>(record.cast());
        record
    };
    // The drop of `err` does not free the error, since the slot has it too: so no user code runs then either.
    L::__c_thread().try_with(write).ok()
}

/// Reads the thread's record of the last error; `None` if there is none, or if C has emptied the record.
#[inline]
fn look<L: Library, R>(then: impl FnOnce(&Record) -> R) -> Option<R> {
    // SAFETY: the thread's own record, which nobody changes meanwhile.
    let record = unsafe { &*written::<L>()? };
    if record.is_empty::<L>() { None } else { Some(then(record)) }
}

/// Returns the calling thread's record of the last error, or NULL if there is none (libvirt's `virGetLastError`).
///
/// It has one address while the thread runs. Its content is valid until the thread's next call of the library, report
/// or reset; copy it to keep it.
pub fn record<L: Library>() -> *mut Record {
    let _errno = KeepErrno::new();
    look::<L, _>(|record| ptr::from_ref(record).cast_mut()).unwrap_or(ptr::null_mut())
}

/// Returns the code of the last error, or the number that means success if there is none (libvirt's
/// `virGetLastErrorCode`). In a library with `no success;` that is 0, which may be a code there.
#[inline]
pub fn last_code<L: Library>() -> c_int {
    last_numbers::<L>().map_or(success_or_zero::<L>(), |numbers| numbers.code)
}

/// Returns the domain of the last error, or 0 if there is none (libvirt's `virGetLastErrorDomain`).
#[inline]
pub fn last_domain<L: Library>() -> c_int {
    last_numbers::<L>().map_or(0, |numbers| numbers.domain)
}

/// Returns the numbers of the last error: from its record if C has that, since C may have changed it, or else from the
/// error.
#[inline]
fn last_numbers<L: Library>() -> Option<ShownNumbers> {
    let (numbers, record) = shown::last_numbers::<L>()?;
    let record: *const Record = record.cast();
    if record.is_null() {
        return Some(numbers);
    }
    // SAFETY: the thread's own record, which nobody changes meanwhile.
    let record = unsafe { &*record };
    (!record.is_empty::<L>()).then_some(ShownNumbers { code: record.code, domain: record.domain })
}

/// Returns the message of the last error, or "no error" if there is none; never NULL (libvirt's
/// `virGetLastErrorMessage`).
///
/// It is valid until the thread's next call of the library, report or reset.
pub fn message<L: Library>() -> *const c_char {
    let _errno = KeepErrno::new();
    let message = look::<L, _>(|record| record.message.cast_const());
    match message {
        None => c"no error".as_ptr(),
        // C has taken it away.
        Some(message) if message.is_null() => c"unknown error".as_ptr(),
        Some(message) => message,
    }
}

/// Returns a copy of the last error that C owns (libvirt's `virSaveLastError`): an empty record if there is none.
pub fn save<L: Library>() -> *mut Record {
    let _errno = KeepErrno::new();
    let copy: *mut Record = super::text::allocated(size_of::<Record>()).cast();
    // SAFETY: the strings of the thread's record are NULL or end with a NUL, even those that C has put there; the
    // allocation is fresh and large enough.
    unsafe {
        copy.write(look::<L, _>(|record| record.duplicate()).unwrap_or(Record::empty(success_or_zero::<L>())));
    }
    copy
}

/// Copies the last error into a record that C provides, which need not be initialised (libvirt's `virCopyLastError`).
/// Returns -1 for NULL, or else the code of the error, or the number that means success. In a library with
/// `no success;`, it returns 1 for an error and 0 for none.
///
/// # Safety
///
/// `to` must be NULL or valid for writes.
pub unsafe fn copy<L: Library>(to: *mut Record) -> c_int {
    let _errno = KeepErrno::new();
    if to.is_null() {
        return -1;
    }
    // SAFETY: as in `save`; `to` is valid for writes.
    unsafe { given::<L>(to, look::<L, _>(|record| record.duplicate())) }
}

/// Writes a copy, or an empty record, and returns the result of the functions that copy.
///
/// # Safety
///
/// `to` must be valid for writes.
pub(crate) unsafe fn given<L: Library>(to: *mut Record, copy: Option<Record>) -> c_int {
    let returned = match (&copy, success_number::<L>()) {
        (Some(copy), Some(_)) => copy.code,
        (copy, None) => c_int::from(copy.is_some()),
        (None, Some(success)) => success,
    };
    // SAFETY: the caller's promise.
    unsafe { to.write(copy.unwrap_or(Record::empty(success_or_zero::<L>()))) };
    returned
}

/// Clears the last error of the thread (libvirt's `virResetLastError`).
pub fn reset_last<L: Library>() {
    let _errno = KeepErrno::new();
    let _ = L::__c_thread().try_with(|thread| {
        // SAFETY: the thread's own record; its strings belong to it, or C has given them away.
        unsafe { (*thread.record.get()).reset::<L>() };
    });
    forget::<L>();
}

/// Clears the last error of the thread, and the one that C sees inside a body.
fn forget<L: Library>() {
    drop(shown::show::<L>(None));
    slot::reset_last_error::<L>();
}

/// Frees the strings of a record and empties it (libvirt's `virResetError`). If it is the thread's own record, this
/// clears the last error.
///
/// # Safety
///
/// `record` must be NULL, or a record that was filled by these functions or by C, with strings from `malloc`.
pub unsafe fn reset<L: Library>(record: *mut Record) {
    let _errno = KeepErrno::new();
    // SAFETY: the caller's promise.
    let Some(record) = (unsafe { record.as_mut() }) else { return };
    // SAFETY: the caller's promise.
    unsafe { record.reset::<L>() };
    let is_own = |thread: &CThread<L>| ptr::eq(thread.record.get(), record);
    if L::__c_thread().try_with(is_own).unwrap_or(false) {
        forget::<L>();
    }
}

/// Frees a record that [`save`] made (libvirt's `virFreeError`).
///
/// # Safety
///
/// `record` must be NULL, or a record from `malloc`, filled as for [`reset`].
pub unsafe fn free<L: Library>(record: *mut Record) {
    let _errno = KeepErrno::new();
    // SAFETY: the caller's promise.
    unsafe {
        if let Some(record) = record.as_mut() {
            record.reset::<L>();
        }
        super::text::free(record.cast());
    }
}

/// Calls a C handler with a record of the error: the thread's own if it is the last error, or else one for this call.
pub(crate) fn with_record_of<L: Library>(err: &Error<L>, call: impl FnOnce(*mut Record)) {
    if shown::last::<L>().is_some_and(|last| last.is(&err.record))
        && let Some(record) = written::<L>()
    {
        return call(record);
    }
    /// Frees the strings, even if the handler unwinds.
    struct Lent(Record);
    impl Drop for Lent {
        fn drop(&mut self) {
            // SAFETY: they are NULL or from `malloc`, even those that the handler has put there.
            unsafe { self.0.free_strings() };
        }
    }
    let mut lent = Lent(Record::of(err));
    call(&raw mut lent.0);
}
