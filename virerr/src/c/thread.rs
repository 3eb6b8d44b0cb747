//! The thread's record: the last error of the calling thread as C sees it.
//!
//! It stands at one address for as long as the thread runs. It is written when it is asked for, where the last error has
//! changed since: until then it keeps what C has changed in it.
#![allow(unsafe_code)]

use super::errno::KeepErrno;
use super::record::{Record, success_number, success_or_zero};
use crate::error::Error;
use crate::library::Library;
use crate::slot::{self, shown};
use std::cell::{Cell, UnsafeCell};
use std::ffi::{c_char, c_int};
use std::fmt;
use std::ptr;

/// The record of one thread in one library; dropped when the thread ends.
#[doc(hidden)]
pub struct CThread {
    record: UnsafeCell<Record>,
    /// The count of the slot's changes that the record was written for; 0 before.
    written_for: Cell<u64>,
}

impl CThread {
    #[expect(clippy::new_without_default, reason = "a thread's record is made in `const` context")]
    pub const fn new() -> Self {
        CThread { record: UnsafeCell::new(Record::empty(0)), written_for: Cell::new(0) }
    }
}

impl Drop for CThread {
    fn drop(&mut self) {
        let record = self.record.get_mut();
        for text in [record.message, record.str1, record.str2, record.str3] {
            // SAFETY: the strings of a record are NULL or made by `malloc`, also those that C has put there.
            unsafe { super::text::free(text.cast()) };
        }
    }
}

impl fmt::Debug for CThread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CThread").finish_non_exhaustive()
    }
}

impl CThread {
    /// Writes the record unless it is the one of this change already. Returns its address.
    fn write<L: Library>(&self, changes: u64, err: &Error<L>) -> *mut Record {
        let record = self.record.get();
        if self.written_for.get() != changes {
            // SAFETY: the record is this thread's alone, and nothing here calls code of users, so nobody else uses it now. Its
            // strings are its own, or C's to give away.
            unsafe {
                (*record).reset::<L>();
                record.write(Record::of(err));
            }
            self.written_for.set(changes);
        }
        record
    }
}

/// Looks at the thread's record where it is the last error's, written now if need be; `None` where there is no last error,
/// or C has emptied the record.
#[inline]
fn look<L: Library, R>(then: impl FnOnce(&Record) -> R) -> Option<R> {
    let record = written::<L>()?;
    // SAFETY: the thread's own record, which nobody changes meanwhile.
    let record = unsafe { &*record };
    if record.is_empty::<L>() { None } else { Some(then(record)) }
}

/// The address of the thread's record, written for the last error, if there is one.
fn written<L: Library>() -> Option<*mut Record> {
    let last =
        shown::look::<L, _>(|changes, record| record.map(|record| (changes, Error::from_record(record.clone()))));
    let (changes, err) = last.flatten()?;
    // The error is not the last owner: the slot is. So no code of users runs here.
    L::__c_thread().try_with(|thread| thread.write::<L>(changes, &err)).ok()
}

/// Returns the calling thread's record of the last error, or NULL where there is none (libvirt's `virGetLastError`).
///
/// It stands at one address for as long as the thread runs. It is valid until the thread's next call of the library, report or
/// reset; a record that is to be kept is copied.
pub fn record<L: Library>() -> *mut Record {
    let _errno = KeepErrno::new();
    look::<L, _>(|record| ptr::from_ref(record).cast_mut()).unwrap_or(ptr::null_mut())
}

/// Returns the code of the last error, or the number that means success where there is none (libvirt's
/// `virGetLastErrorCode`). In a library with `no success;` that is 0, which may be a code there.
#[inline]
pub fn last_code<L: Library>() -> c_int {
    last_number::<L>(|record| record.code, |err| err.facts().code.number()).unwrap_or(success_or_zero::<L>())
}

/// Returns the domain of the last error, or 0 where there is none (libvirt's `virGetLastErrorDomain`).
#[inline]
pub fn last_domain<L: Library>() -> c_int {
    last_number::<L>(|record| record.domain, |err| err.facts().domain).unwrap_or(0)
}

/// A number of the last error: from the record if that is written for it, since C may have changed it, else from the error.
#[inline]
fn last_number<L: Library>(
    of_record: impl Fn(&Record) -> c_int,
    of_error: impl Fn(&crate::record::Record) -> c_int,
) -> Option<c_int> {
    let number = |changes, err: Option<&crate::record::Record>| {
        let err = err?;
        let changed_by_c = |thread: &CThread| {
            // SAFETY: the thread's own record, which nobody changes meanwhile.
            (thread.written_for.get() == changes)
                .then(|| unsafe { &*thread.record.get() })
                .map(|record| if record.is_empty::<L>() { None } else { Some(of_record(record)) })
        };
        match L::__c_thread().try_with(changed_by_c) {
            Ok(Some(number)) => number,
            _ => Some(of_error(err)),
        }
    };
    shown::look::<L, _>(number).flatten()
}

/// Returns the message of the last error, never NULL: "no error" where there is none (libvirt's `virGetLastErrorMessage`).
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

/// Returns a copy of the last error that C owns (libvirt's `virSaveLastError`): an empty record where there is none.
pub fn save<L: Library>() -> *mut Record {
    let _errno = KeepErrno::new();
    let copy: *mut Record = super::text::allocated(size_of::<Record>()).cast();
    // SAFETY: the strings of the thread's record are NULL or end with a NUL, also those that C has put there; the allocation is
    // fresh and large enough.
    unsafe {
        copy.write(look::<L, _>(|record| record.duplicate()).unwrap_or(Record::empty(success_or_zero::<L>())));
    }
    copy
}

/// Copies the last error into a record of C's, which need not be initialised (libvirt's `virCopyLastError`). Returns -1 for
/// NULL, else the code of the error, or the number that means success. In a library with `no success;`, 1 for an error and 0
/// for none.
///
/// # Safety
///
/// `to` is NULL or may be written to.
pub unsafe fn copy<L: Library>(to: *mut Record) -> c_int {
    let _errno = KeepErrno::new();
    if to.is_null() {
        return -1;
    }
    // SAFETY: as in `save`; `to` may be written to.
    unsafe { given::<L>(to, look::<L, _>(|record| record.duplicate())) }
}

/// Writes a copy, or an empty record, and returns what the functions that copy return.
///
/// # Safety
///
/// `to` may be written to.
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

/// Leaves the thread without a last error (libvirt's `virResetLastError`).
pub fn reset_last<L: Library>() {
    let _errno = KeepErrno::new();
    let _ = L::__c_thread().try_with(|thread| {
        // SAFETY: the thread's own record; its strings are its own, or C's to give away.
        unsafe { (*thread.record.get()).reset::<L>() };
    });
    slot::reset_last_error::<L>();
}

/// Frees the strings of a record and empties it (libvirt's `virResetError`). That of the thread is no last error then.
///
/// # Safety
///
/// `record` is NULL, or a record that was filled by these functions or by C, with strings of `malloc`.
pub unsafe fn reset<L: Library>(record: *mut Record) {
    let _errno = KeepErrno::new();
    // SAFETY: the caller's promise.
    let Some(record) = (unsafe { record.as_mut() }) else { return };
    // SAFETY: the caller's promise.
    unsafe { record.reset::<L>() };
    let is_own = |thread: &CThread| ptr::eq(thread.record.get(), record);
    if L::__c_thread().try_with(is_own).unwrap_or(false) {
        slot::reset_last_error::<L>();
    }
}

/// Frees a record that [`save`] made (libvirt's `virFreeError`).
///
/// # Safety
///
/// `record` is NULL, or a record of `malloc`, filled as for [`reset`].
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

/// Calls a handler of C's with a record of the error: the thread's own where it is the last error, else one for this call.
pub(crate) fn with_record_of<L: Library>(err: &Error<L>, call: impl FnOnce(*mut Record)) {
    let is_last = |_, record: Option<&crate::record::Record>| record.is_some_and(|record| record.is(&err.record));
    if shown::look::<L, _>(is_last).unwrap_or(false)
        && let Some(record) = written::<L>()
    {
        return call(record);
    }
    /// Frees the strings also where the handler unwinds.
    struct Lent(Record);
    impl Drop for Lent {
        fn drop(&mut self) {
            for text in [self.0.message, self.0.str1, self.0.str2, self.0.str3] {
                // SAFETY: they are NULL or made by `malloc`, also those that the handler has put there.
                unsafe { super::text::free(text.cast()) };
            }
        }
    }
    let mut lent = Lent(Record::of(err));
    call(&raw mut lent.0);
}
