//! The conversion of a panic's error to an error type, if it has one.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::error::Error;
use crate::library::Library;
use std::marker::PhantomData;
use std::ops::Deref;

/// Checks if the library's error converts to an error type.
pub struct OfPanic<E, L>(NoConversion<E, L>);

/// The `Deref` target of [`OfPanic`], for a type that it does not convert to.
pub struct NoConversion<E, L>(PhantomData<fn() -> (E, L)>);

/// Makes the `OfPanic` of a type.
pub fn of_panic<E, L>() -> OfPanic<E, L> {
    OfPanic(NoConversion(PhantomData))
}

impl<E: From<Error<L>>, L: Library> OfPanic<E, L> {
    /// Returns the conversion.
    pub fn conversion(&self) -> Option<fn(Error<L>) -> E> {
        Some(E::from)
    }
}

impl<E, L: Library> NoConversion<E, L> {
    /// Returns no conversion.
    pub fn conversion(&self) -> Option<fn(Error<L>) -> E> {
        None
    }
}

impl<E, L> Deref for OfPanic<E, L> {
    type Target = NoConversion<E, L>;

    fn deref(&self) -> &NoConversion<E, L> {
        &self.0
    }
}
