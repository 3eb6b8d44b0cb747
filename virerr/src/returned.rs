//! The return types of `#[vir_api]` functions, as far as types show them: a `Result`, a boxed future of one, or
//! neither.

use crate::to_error::ToError;
use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;

/// The return type of a `#[vir_api]` function: a `Result` under any name.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a `#[vir_api]` function must return a `Result`, not `{Self}`",
    label = "not a `Result`",
    note = "return `Result<_, virerr::Error<YourLibrary>>`; a function that cannot fail needs no `#[vir_api]`, or in a block `#[vir_api(skip)]`",
    note = "for a boxed future under another name write `#[vir_api(future)]`; for another future return `impl Future<Output = Result<_, _>>`"
)]
pub trait Outcome {
    type Error;

    /// Returns the outcome with its failure, if any, passed through a function.
    fn map_failure(self, pass: impl FnOnce(Self::Error) -> Self::Error) -> Self;

    /// Returns the outcome with this failure.
    fn of_failure(failure: Self::Error) -> Self;
}

// Implemented for every error type, so that the compiler reports a type that is not a `ToError` as such, and not as a
// missing implementation of this trait.
impl<T, E> Outcome for Result<T, E> {
    type Error = E;

    #[inline(always)]
    fn map_failure(self, pass: impl FnOnce(E) -> E) -> Self {
        self.map_err(pass)
    }

    #[inline(always)]
    fn of_failure(failure: E) -> Self {
        Err(failure)
    }
}

/// The library whose API function returns `R`.
pub(crate) type LibraryOf<R> = <<R as Outcome>::Error as ToError>::Library;

/// The return type of a function with `#[vir_api(future)]`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`#[vir_api(future)]` is for a boxed future under another name, not for `{Self}`",
    label = "not a `Pin<Box<dyn Future>>`",
    note = "remove `future` from a function that returns a `Result`; instead of an unboxed future return `impl Future<Output = Result<_, _>>`"
)]
pub trait BoxedFuture {
    type Output;
}

impl<F: Future + ?Sized> BoxedFuture for Pin<Box<F>> {
    type Output = F::Output;
}

/// The return type of a function that a block with `#[vir_api]` skips. It is checked, since a `Result` under a name
/// that does not show it would leave failures unreported.
#[doc(hidden)]
#[derive(Debug)]
pub struct Returned<T>(PhantomData<fn() -> T>);

/// Makes the [`Returned`] of a type. With a generic argument, as in `Returned::<T>`, the compiler would report an
/// unknown type twice, since it could be a missing parameter there.
#[doc(hidden)]
pub trait AskedType: Sized {
    #[inline(always)]
    fn returned() -> Returned<Self> {
        Returned(PhantomData)
    }
}

impl<T> AskedType for T {}

impl<T: Outcome> Returned<T> {
    #[inline(always)]
    pub fn __is_no_result(&self)
    where
        T: NamedResult,
    {
    }
}

/// The `Deref` target of a [`Returned`] that is not a `Result`: it may be a future of one.
#[doc(hidden)]
#[derive(Debug)]
pub struct ReturnedLater<T>(PhantomData<fn() -> T>);

impl<T: Future<Output: Outcome>> ReturnedLater<T> {
    #[inline(always)]
    pub fn __is_no_result(&self)
    where
        T: NamedFuture,
    {
    }
}

/// The `Deref` target of a [`ReturnedLater`] that is not a future of a `Result`.
#[doc(hidden)]
#[derive(Debug)]
pub struct NoResult;

impl NoResult {
    #[inline(always)]
    pub fn __is_no_result(&self) {}
}

impl<T> Deref for Returned<T> {
    type Target = ReturnedLater<T>;

    #[inline(always)]
    fn deref(&self) -> &ReturnedLater<T> {
        &ReturnedLater(PhantomData)
    }
}

impl<T> Deref for ReturnedLater<T> {
    type Target = NoResult;

    #[inline(always)]
    fn deref(&self) -> &NoResult {
        &NoResult
    }
}

/// Never implemented: a `Result` with this name would have been found by its name.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`#[vir_api]` on the block does not recognise this as a `Result`",
    label = "a `Result` under another name",
    note = "write `#[vir_api]` on the function to record its failures, or `#[vir_api(skip)]` to leave it as it is"
)]
pub trait NamedResult {}

/// Never implemented: a future that shows its output would have been found by that.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`#[vir_api]` on the block does not recognise this as a future of a `Result`",
    label = "a future under another name",
    note = "write `#[vir_api(future)]` on the function to record its failures, or `#[vir_api(skip)]` to leave it as it is"
)]
pub trait NamedFuture {}
