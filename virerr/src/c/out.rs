//! Output parameters.
#![allow(unsafe_code)]

use super::parameter::{Parameter, Refused};
use super::value::Value;
use std::cell::UnsafeCell;
use std::fmt;

/// An output parameter of an exported function: `T *` in C, which must not be NULL. If C may pass NULL, use
/// `Option<Out<T>>`.
///
/// The value is written only if the call succeeds.
///
/// ```
/// let mut celsius = None;
/// virerr::c::Out::new(&mut celsius).set(21.5);
/// assert_eq!(celsius, Some(21.5));
/// ```
pub struct Out<'a, T>(&'a mut Option<T>);

impl<'a, T> Out<'a, T> {
    /// Makes an output parameter for a caller in Rust.
    pub fn new(value: &'a mut Option<T>) -> Self {
        Out(value)
    }

    /// Sets the value.
    pub fn set(self, value: T) {
        *self.0 = Some(value);
    }
}

impl<T> fmt::Debug for Out<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Out").finish_non_exhaustive()
    }
}

/// An output parameter during the call: its destination and its value.
#[derive(Debug)]
pub struct OutPlace<T: Value> {
    c: *mut T::C,
    value: UnsafeCell<Option<T>>,
}

impl<T: Value> OutPlace<T> {
    fn of(c: *mut T::C) -> Self {
        OutPlace { c, value: UnsafeCell::new(None) }
    }

    /// # Safety
    ///
    /// The pointer must be valid for writes, and nobody else may use the value.
    unsafe fn write(&self) {
        // SAFETY: the caller's promise.
        if let Some(value) = unsafe { (*self.value.get()).take() }
            && !self.c.is_null()
        {
            // SAFETY: C passes NULL, which has been refused or is checked here, or a pointer that is valid for writes.
            unsafe { self.c.write(value.into_c()) }
        }
    }
}

// SAFETY: the argument borrows the place, which outlives it. It is the only borrow: those of `check` have ended when
// `get` is called, which happens once.
unsafe impl<T: Value + 'static> Parameter for Out<'_, T> {
    type C = *mut T::C;
    type Kept = OutPlace<T>;
    type Given<'k> = Out<'k, T>;

    unsafe fn keep(c: *mut T::C) -> OutPlace<T> {
        OutPlace::of(c)
    }

    unsafe fn get(kept: &OutPlace<T>) -> Result<Self::Given<'_>, Refused> {
        if kept.c.is_null() {
            return Err(Refused::argument("must not be NULL"));
        }
        // SAFETY: the place outlives the argument, and nobody else uses its value before `succeed`.
        Ok(Out(unsafe { &mut *kept.value.get() }))
    }

    unsafe fn succeed(kept: &OutPlace<T>) {
        // SAFETY: the argument is gone.
        unsafe { kept.write() }
    }
}

// SAFETY: as above.
unsafe impl<T: Value + 'static> Parameter for Option<Out<'_, T>> {
    type C = *mut T::C;
    type Kept = OutPlace<T>;
    type Given<'k> = Option<Out<'k, T>>;

    unsafe fn keep(c: *mut T::C) -> OutPlace<T> {
        OutPlace::of(c)
    }

    unsafe fn get(kept: &OutPlace<T>) -> Result<Self::Given<'_>, Refused> {
        // SAFETY: as above.
        Ok((!kept.c.is_null()).then(|| Out(unsafe { &mut *kept.value.get() })))
    }

    unsafe fn succeed(kept: &OutPlace<T>) {
        // SAFETY: as above.
        unsafe { kept.write() }
    }
}
