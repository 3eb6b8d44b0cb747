//! An error type without `std::error::Error`, as one with it.

use crate::error::Error;
use crate::to_error::ToError;
use std::error::Error as StdError;
use std::fmt::{self, Display};

/// Makes a type that does not implement `std::error::Error` one that does.
pub struct Printed<E>(pub E);

impl<E: ToError> ToError for Printed<E> {
    type Library = E::Library;

    fn to_error(&self) -> Error<E::Library> {
        self.0.to_error()
    }

    fn __as_error(&mut self) -> Option<&mut Error<E::Library>> {
        self.0.__as_error()
    }
}

impl<E: ToError + Display> StdError for Printed<E> {
    #[inline]
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.__source()
    }
}

impl<E: Display> Display for Printed<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: Display> fmt::Debug for Printed<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
