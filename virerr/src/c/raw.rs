//! An error as a pointer that C owns.
#![allow(unsafe_code)]

use crate::error::Error;
use crate::library::Library;
use crate::record::Record;
use std::ffi::c_void;

impl<L: Library> Error<L> {
    /// Converts the error into a pointer, which is never NULL, for a function that returns errors to C as objects. It
    /// copies nothing.
    ///
    /// [`from_raw`](Self::from_raw) converts it back, so that it can be freed.
    ///
    /// ```
    #[doc = include_str!("../../docs/acme.in")]
    /// let err = virerr::Error::builder(ErrorCode::NoDomain).build();
    /// let raw = err.into_raw();
    /// let err = unsafe { virerr::Error::<Acme>::from_raw(raw) };
    /// assert_eq!(err.code(), ErrorCode::NoDomain);
    /// ```
    pub fn into_raw(self) -> *mut c_void {
        self.record.into_raw()
    }

    /// Converts a pointer back into an error. If C keeps the error, wrap the result in
    /// [`ManuallyDrop`](std::mem::ManuallyDrop) at once.
    ///
    /// # Safety
    ///
    /// The pointer must be from [`into_raw`](Self::into_raw) of the same library, and must be converted back once only.
    pub unsafe fn from_raw(raw: *mut c_void) -> Self {
        // SAFETY: the caller's promise.
        Error::from_record(unsafe { Record::from_raw(raw) })
    }
}
