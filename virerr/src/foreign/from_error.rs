//! An error that `From` converts, and keeps as the cause if its type allows that.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::error::Error;
use crate::library::Library;
use crate::to_error::ToError;
use std::error::Error as StdError;
use std::ops::Deref;
use std::panic::Location;

/// The error that `From` converts. It is kept as the cause if its type allows that; for other types, the compiler
/// resolves the method to that of the `Deref` target.
pub struct FromError<E, L> {
    error: E,
    converted: WithoutCause<L>,
}

/// The error of the library that a [`FromError`] converts to.
pub struct WithoutCause<L> {
    err: Error<L>,
    /// Set if it was an error of the library before.
    is_own: bool,
}

impl<E: ToError> FromError<E, E::Library> {
    /// Converts it. An error of the library does not change; another one gets the caller's place in the source.
    #[track_caller]
    pub fn new(mut error: E) -> Self {
        let location = Location::caller();
        let (err, is_own) = match error.__as_error() {
            Some(err) => (err.clone(), true),
            None => (error.to_error().at(location), false),
        };
        FromError { error, converted: WithoutCause { err, is_own } }
    }
}

impl<E: StdError + Send + Sync + 'static, L: Library> FromError<E, L> {
    /// Returns the error of the library, with this one as its cause.
    pub fn done(self) -> Error<L> {
        let WithoutCause { err, is_own } = self.converted;
        if is_own { err } else { err.with_cause(self.error) }
    }
}

impl<L> WithoutCause<L> {
    /// Returns the error of the library.
    pub fn done(&self) -> Error<L> {
        self.without_cause()
    }

    /// Returns the error of the library without a cause, even if the original could be kept.
    pub fn without_cause(&self) -> Error<L> {
        self.err.clone()
    }
}

impl<E, L> Deref for FromError<E, L> {
    type Target = WithoutCause<L>;

    fn deref(&self) -> &WithoutCause<L> {
        &self.converted
    }
}
