//! The last error of a connection as C sees it.
#![allow(unsafe_code)]

use super::errno::KeepErrno;
use super::record::Record;
use super::thread::given;
use crate::connection::ConnectionErrors;
use crate::library::Library;
use std::ffi::c_int;
use std::ptr;

/// Returns the record of a connection's last error (libvirt's `virConnGetLastError`), or NULL if there is no connection
/// or it has no last error. If `or_empty` is true, a connection without a last error has an empty record instead, as in
/// libvirt.
///
/// The record is valid until the connection fails again, is reset or is closed.
pub fn connection_record<L: Library>(connection: Option<ConnectionErrors<L>>, or_empty: bool) -> *mut Record {
    let _errno = KeepErrno::new();
    let Some(connection) = connection else { return ptr::null_mut() };
    let own = connection.c_record();
    let mut written_for = own.lock();
    let (changes, last) = connection.changes_and_last();
    let record = own.record.get();
    if *written_for != changes || changes == 0 {
        // SAFETY: under the lock; the strings belong to the record, or C has given them away.
        unsafe {
            (*record).reset::<L>();
            if let Some(last) = &last {
                record.write(Record::of(last));
            }
        }
        *written_for = changes;
    }
    // SAFETY: under the lock.
    let is_empty = unsafe { (*record).is_empty::<L>() };
    drop(written_for);
    if is_empty && !or_empty { ptr::null_mut() } else { record }
}

/// Copies a connection's last error into a record that C provides (libvirt's `virConnCopyLastError`). Returns -1 if
/// there is no connection or no record, or else the result of [`copy`](super::copy).
///
/// # Safety
///
/// `to` must be NULL or valid for writes.
pub unsafe fn copy_connection_error<L: Library>(connection: Option<ConnectionErrors<L>>, to: *mut Record) -> c_int {
    let _errno = KeepErrno::new();
    let Some(connection) = connection.filter(|_| !to.is_null()) else { return -1 };
    let own = connection.c_record();
    let written_for = own.lock();
    let (changes, last) = connection.changes_and_last();
    let copy = if *written_for == changes && changes != 0 {
        // SAFETY: under the lock; the strings are NULL or end with a NUL, even those that C has put there.
        let record = unsafe { &*own.record.get() };
        // SAFETY: as above.
        (!record.is_empty::<L>()).then(|| unsafe { record.duplicate() })
    } else {
        last.as_ref().map(Record::of)
    };
    drop(written_for);
    // SAFETY: the caller's promise.
    unsafe { given::<L>(to, copy) }
}

/// Clears the last error of a connection (libvirt's `virConnResetLastError`).
pub fn reset_connection_error<L: Library>(connection: Option<ConnectionErrors<L>>) {
    let _errno = KeepErrno::new();
    if let Some(connection) = connection {
        connection.reset();
        let own = connection.c_record();
        let _lock = own.lock();
        // SAFETY: under the lock; the strings belong to the record, or C has given them away.
        unsafe { (*own.record.get()).reset::<L>() };
    }
}
