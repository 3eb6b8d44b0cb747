//! Handlers that C has set.
#![allow(unsafe_code)]

use super::errno::KeepErrno;
use super::record::Record;
use super::thread::with_record_of;
use crate::connection::ConnectionErrors;
use crate::error::Error;
use crate::handler::{set_handler, take_handler};
use crate::library::Library;
use std::ffi::c_void;

/// A C handler (libvirt's `virErrorFunc`), which gets its data and a record.
///
/// A C++ exception that leaves it ends the process.
pub type ErrorFunc = unsafe extern "C-unwind" fn(data: *mut c_void, record: *mut Record);

/// A C function that frees data.
pub type FreeFunc = unsafe extern "C-unwind" fn(data: *mut c_void);

/// Data from C, and the function that frees it, if there is one. It is freed once, when this is dropped.
pub(crate) struct Data {
    data: *mut c_void,
    free: Option<FreeFunc>,
}

impl Data {
    pub(crate) fn new(data: *mut c_void, free: Option<FreeFunc>) -> Self {
        Data { data, free }
    }

    pub(crate) fn pointer(&self) -> *mut c_void {
        self.data
    }
}

// SAFETY: C has promised that its function may be called with the data on any thread, and freed on any.
unsafe impl Send for Data {}
// SAFETY: as for `Send`; also from several threads at once.
unsafe impl Sync for Data {}

impl Drop for Data {
    fn drop(&mut self) {
        if let Some(free) = self.free {
            // SAFETY: C has provided the function for this data, and it is called once.
            unsafe { free(self.data) };
        }
    }
}

/// Makes a Rust handler that calls a C handler.
fn handler<L: Library>(function: ErrorFunc, data: Data) -> impl Fn(&Error<L>) + Send + Sync + 'static {
    move |err| {
        // SAFETY: C has provided the function and the data for this; the record lives during the call.
        with_record_of(err, |record| unsafe { function(data.pointer(), record) });
    }
}

/// Sets the library's handler (libvirt's `virSetErrorFunc`): function and data together. Without a function, the
/// default printer is restored. The data is freed after it has been replaced and the last report that uses it has
/// ended.
///
/// # Safety
///
/// The function must be callable with the data, on any thread, until the data is freed, or forever.
pub unsafe fn set_error_func<L: Library>(data: *mut c_void, function: Option<ErrorFunc>, free: Option<FreeFunc>) {
    let _errno = KeepErrno::new();
    let data = Data::new(data, free);
    drop(match function {
        Some(function) => set_handler(handler::<L>(function, data)),
        None => take_handler::<L>(),
    });
}

/// Sets a connection's handler (libvirt's `virConnSetErrorFunc`). Without a function, reports go to the library's
/// handler; without a connection, this does nothing.
///
/// # Safety
///
/// As for [`set_error_func`].
pub unsafe fn set_connection_error_func<L: Library>(
    connection: Option<ConnectionErrors<L>>,
    data: *mut c_void,
    function: Option<ErrorFunc>,
) {
    let _errno = KeepErrno::new();
    let Some(connection) = connection else { return };
    drop(match function {
        Some(function) => connection.set_handler(handler::<L>(function, Data::new(data, None))),
        None => connection.take_handler(),
    });
}
