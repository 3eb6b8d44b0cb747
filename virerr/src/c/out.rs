//! Output parameters.
#![allow(unsafe_code)]

use super::parameter::{Parameter, Refused};
use super::value::Value;
use std::cell::UnsafeCell;
use std::fmt;

/// An output parameter of an exported function: `T *` in C, of which NULL is refused. Where C may pass NULL, it is an
/// `Option<Out<T>>`.
///
/// C gets the value where the call succeeds, and only then.
pub struct Out<'a, T>(&'a mut Option<T>);

impl<'a, T> Out<'a, T> {
    /// An output parameter for a caller in Rust.
    pub fn new(value: &'a mut Option<T>) -> Self {
        Out(value)
    }

    /// Gives the value.
    pub fn set(self, value: T) {
        *self.0 = Some(value);
    }
}

impl<T> fmt::Debug for Out<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Out").finish_non_exhaustive()
    }
}

/// An output parameter while the call runs: where its value goes, and the value.
#[derive(Debug)]
pub struct Place<T: Value> {
    c: *mut T::C,
    value: UnsafeCell<Option<T>>,
}

impl<T: Value> Place<T> {
    fn of(c: *mut T::C) -> Self {
        Place { c, value: UnsafeCell::new(None) }
    }

    /// # Safety
    ///
    /// The pointer may be written to, and nobody else uses the value.
    unsafe fn write(&self) {
        // SAFETY: the caller's promise.
        if let Some(value) = unsafe { (*self.value.get()).take() }
            && !self.c.is_null()
        {
            // SAFETY: C passes NULL, which has been refused or is asked for here, or a pointer that may be written to.
            unsafe { self.c.write(value.into_c()) }
        }
    }
}

// SAFETY: the argument borrows the place, which outlives it, and is the only one: those of `check` are gone when `get` is called, once.
unsafe impl<T: Value + 'static> Parameter for Out<'_, T> {
    type C = *mut T::C;
    type Kept = Place<T>;
    type Given<'k> = Out<'k, T>;

    unsafe fn keep(c: *mut T::C) -> Place<T> {
        Place::of(c)
    }

    unsafe fn get(kept: &Place<T>) -> Result<Self::Given<'_>, Refused> {
        if kept.c.is_null() {
            return Err(Refused::argument("must not be NULL"));
        }
        // SAFETY: the place outlives the argument, and nobody else uses its value before `succeed`.
        Ok(Out(unsafe { &mut *kept.value.get() }))
    }

    unsafe fn succeed(kept: &Place<T>) {
        // SAFETY: the argument is gone.
        unsafe { kept.write() }
    }
}

// SAFETY: as above.
unsafe impl<T: Value + 'static> Parameter for Option<Out<'_, T>> {
    type C = *mut T::C;
    type Kept = Place<T>;
    type Given<'k> = Option<Out<'k, T>>;

    unsafe fn keep(c: *mut T::C) -> Place<T> {
        Place::of(c)
    }

    unsafe fn get(kept: &Place<T>) -> Result<Self::Given<'_>, Refused> {
        // SAFETY: as above.
        Ok((!kept.c.is_null()).then(|| Out(unsafe { &mut *kept.value.get() })))
    }

    unsafe fn succeed(kept: &Place<T>) {
        // SAFETY: as above.
        unsafe { kept.write() }
    }
}
