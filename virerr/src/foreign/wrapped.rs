//! The field of a transparent variant, which may be an error of the library.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::error::Error;
use crate::library::Library;
use crate::to_error::ToError;
use std::marker::PhantomData;
use std::ops::Deref;

/// The field of a transparent variant, so that an error of the library is completed in place.
///
/// If it is not a [`ToError`] of the library, the compiler resolves the method to that of the `Deref` target, so that
/// it reports the mistake only at the call of `to_error`.
pub struct Wrapped<'a, E: ?Sized, L> {
    error: &'a mut E,
    none: NoError<L>,
}

/// A [`Wrapped`] error that does not convert to an error of the library.
pub struct NoError<L>(PhantomData<L>);

impl<'a, E: ?Sized, L> Wrapped<'a, E, L> {
    /// Wraps any error.
    pub fn new(error: &'a mut E) -> Self {
        Wrapped { error, none: NoError(PhantomData) }
    }
}

impl<'a, E: ToError<Library = L> + ?Sized, L: Library> Wrapped<'a, E, L> {
    /// Returns the error of the library, if it already is one.
    pub fn as_error(self) -> Option<&'a mut Error<L>> {
        self.error.__as_error()
    }
}

impl<L> NoError<L> {
    /// Returns nothing.
    pub fn as_error(&self) -> Option<&'static mut Error<L>> {
        None
    }
}

impl<E: ?Sized, L> Deref for Wrapped<'_, E, L> {
    type Target = NoError<L>;

    fn deref(&self) -> &NoError<L> {
        &self.none
    }
}
