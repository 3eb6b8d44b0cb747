//! The failures of results that `or_error` and the related methods take, as causes of an error.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::let_go::Source;
use crate::source_text::SourceText;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::io;
use std::sync::{Arc, MutexGuard, PoisonError, RwLockReadGuard, RwLockWriteGuard, TryLockError};

/// The failure of a result, as the cause of an error of a library.
///
/// A type has one `Kind`, which the compiler infers. `Opaque` and `Typed` cannot overlap: a type that is an error and
/// has a `From` for every error would have a second `From` for itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the cause of an error of a library",
    label = "`or_error` and `or_error_with` take an error that is `Send` and `Sync`, a string, or `()`",
    note = "implement `std::error::Error` for the type, or convert the value first: `.map_err(|err| err.to_string())` keeps \
            its text, and `.ok()` nothing of it"
)]
pub trait Reason<Kind>: Sized {
    /// The number of sources whose text is in the detail.
    #[doc(hidden)]
    const IN_DETAIL: u8 = 1;

    #[doc(hidden)]
    fn __into_source(self) -> Option<Source>;
}

/// The kind of ordinary errors, which are kept themselves.
pub struct Typed;

#[diagnostic::do_not_recommend]
impl<E: StdError + Send + Sync + 'static> Reason<Typed> for E {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(self))
    }
}

/// The kind of types that convert from any error but are not errors, such as `Box<dyn Error + Send + Sync>` and
/// `anyhow::Error`. The type is kept, and the error in it is its source.
pub struct Opaque;

#[diagnostic::do_not_recommend]
impl<E> Reason<Opaque> for E
where
    E: From<SourceText> + AsRef<dyn StdError + Send + Sync> + Send + Sync + 'static,
{
    const IN_DETAIL: u8 = 2;

    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(Opened(self)))
    }
}

/// Wraps a type that is not an error but contains one.
struct Opened<E>(E);

impl<E: AsRef<dyn StdError + Send + Sync>> fmt::Debug for Opened<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0.as_ref(), f)
    }
}

impl<E: AsRef<dyn StdError + Send + Sync>> Display for Opened<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self.0.as_ref(), f)
    }
}

impl<E: AsRef<dyn StdError + Send + Sync>> StdError for Opened<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.0.as_ref())
    }
}

/// The kind of all other types: only the text is kept, if there is one.
pub struct TextOnly;

impl Reason<TextOnly> for &str {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        self.to_owned().__into_source()
    }
}

impl Reason<TextOnly> for Cow<'_, str> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        self.into_owned().__into_source()
    }
}

impl Reason<TextOnly> for String {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(SourceText::alone(self)))
    }
}

/// It may be bound to its thread.
impl Reason<TextOnly> for Box<dyn StdError> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(SourceText::of(&*self)?))
    }
}

impl Reason<TextOnly> for Box<dyn StdError + Send> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        Some(Arc::new(SourceText::of(&*self)?))
    }
}

/// It contains the guard, which is bound to its thread.
impl<G: Guard> Reason<TextOnly> for PoisonError<G> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        self.to_string().__into_source()
    }
}

impl<G: Guard> Reason<TextOnly> for TryLockError<G> {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        self.to_string().__into_source()
    }
}

/// A guard of a lock.
pub trait Guard {}

impl<T: ?Sized> Guard for MutexGuard<'_, T> {}
impl<T: ?Sized> Guard for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> Guard for RwLockWriteGuard<'_, T> {}

impl Reason<TextOnly> for () {
    #[inline]
    fn __into_source(self) -> Option<Source> {
        None
    }
}

/// The failure of a result that has an `io::Error`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `std::io::Error`, and does not convert into one",
    label = "`or_os_error` and `or_os_error_with` are for results with an error of the operating system",
    note = "write `.or_error(code)` or `.or_error_with(code, || …)`"
)]
pub trait SystemReason {
    #[doc(hidden)]
    fn __into_io_error(self) -> io::Error;
}

#[diagnostic::do_not_recommend]
impl<E: Into<io::Error>> SystemReason for E {
    fn __into_io_error(self) -> io::Error {
        self.into()
    }
}
