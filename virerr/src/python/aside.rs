//! A pending exception, which is put aside while a handler runs and restored afterwards.
#![allow(unsafe_code)]

use pyo3::ffi;
use pyo3::prelude::*;
use std::ptr;

/// The results of `PyErr_Fetch`: references, or NULL.
pub(crate) struct Aside<'py> {
    exception: [*mut ffi::PyObject; 3],
    _py: Python<'py>,
}

impl<'py> Aside<'py> {
    /// Puts the pending exception aside, if there is one.
    pub(crate) fn put(py: Python<'py>) -> Self {
        let [mut class, mut value, mut traceback] = [ptr::null_mut(); 3];
        // SAFETY: the thread is attached, and the pointers are to places for the references.
        #[allow(deprecated, reason = "what takes its place is not in the stable interface of Python 3.9")]
        unsafe {
            ffi::PyErr_Fetch(&mut class, &mut value, &mut traceback);
        }
        Aside { exception: [class, value, traceback], _py: py }
    }
}

impl Drop for Aside<'_> {
    fn drop(&mut self) {
        let [class, value, traceback] = self.exception;
        if !class.is_null() {
            // SAFETY: the thread is attached, and the references are from `PyErr_Fetch`.
            #[allow(deprecated, reason = "what takes its place is not in the stable interface of Python 3.9")]
            unsafe {
                ffi::PyErr_Restore(class, value, traceback);
            }
        }
    }
}
