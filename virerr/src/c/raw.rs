//! An error as a pointer that C owns.
#![allow(unsafe_code)]

use crate::error::Error;
use crate::library::Library;
use crate::record::Record;
use std::ffi::c_void;

impl<L: Library> Error<L> {
    /// Gives the error away as a pointer, which is never NULL: for a function that returns errors to C as objects. Nothing is
    /// copied.
    ///
    /// [`from_raw`](Self::from_raw) takes it back, and so frees it.
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

    /// Takes an error back. For one that stays C's, wrap it in [`ManuallyDrop`](std::mem::ManuallyDrop) at once.
    ///
    /// # Safety
    ///
    /// The pointer is from [`into_raw`](Self::into_raw) of the same library, and is taken back once.
    pub unsafe fn from_raw(raw: *mut c_void) -> Self {
        // SAFETY: the caller's promise.
        Error::from_record(unsafe { Record::from_raw(raw) })
    }
}
