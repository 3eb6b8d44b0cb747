//! The handling of a panic in the body of an API function: it passes, or makes the call fail.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::error::Error;
use crate::library::Library;
use crate::panicked::catch;
use crate::returned::{LibraryOf, Outcome};
use crate::slot::Boundary;
use crate::to_error::ToError;

/// Makes a failure from an error.
pub(crate) type MakeFailure<L, R> = fn(Error<L>) -> R;

/// The handling of a panic in the body of a function that returns `R`.
///
/// It is implemented for any `R`, so that the compiler reports a wrong return type once, elsewhere.
pub trait OnPanic<L: Library, R> {
    /// Set if a panic may become a failure; reading it costs nothing.
    const MAY_FAIL: bool;

    /// Returns the function that makes the failure. Without one, the panic passes.
    fn failure(&self) -> Option<MakeFailure<L, R>>
    where
        R: Outcome<Error: ToError<Library = L>>;
}

/// Does what the library says. If the error type cannot hold the library's error, the panic passes.
impl<L: Library, R> OnPanic<L, R> for () {
    const MAY_FAIL: bool = L::PANICS_ARE_ERRORS;

    #[inline(always)]
    fn failure(&self) -> Option<MakeFailure<L, R>>
    where
        R: Outcome<Error: ToError<Library = L>>,
    {
        if !L::PANICS_ARE_ERRORS {
            return None;
        }
        // The function depends only on types: a pointer without captures is one word.
        R::Error::__of_panic().map(|_| {
            let failure: MakeFailure<L, R> = |err| match R::Error::__of_panic() {
                Some(convert) => R::of_failure(convert(err)),
                None => unreachable!("there was a conversion"),
            };
            failure
        })
    }
}

/// `panics = error`
pub struct IsError<L, R>(MakeFailure<L, R>);

impl<L: Library, R> OnPanic<L, R> for IsError<L, R> {
    const MAY_FAIL: bool = true;

    #[inline(always)]
    fn failure(&self) -> Option<MakeFailure<L, R>>
    where
        R: Outcome<Error: ToError<Library = L>>,
    {
        Some(self.0)
    }
}

/// `panics = pass`
pub struct Passes;

impl<L: Library, R> OnPanic<L, R> for Passes {
    const MAY_FAIL: bool = false;

    #[inline(always)]
    fn failure(&self) -> Option<MakeFailure<L, R>>
    where
        R: Outcome<Error: ToError<Library = L>>,
    {
        None
    }
}

/// Returns the call, with `panics = error`.
#[inline(always)]
pub fn catching<R, I>(boundary: Boundary<LibraryOf<R>, R, I>) -> Boundary<LibraryOf<R>, R, I, IsError<LibraryOf<R>, R>>
where
    R: Outcome<Error: ToError>,
    R::Error: FromPanic<LibraryOf<R>>,
{
    boundary.with(IsError(|err| R::of_failure(R::Error::from(err))))
}

/// Returns the call, with `panics = pass`.
#[inline(always)]
pub fn passing<L: Library, R, I>(boundary: Boundary<L, R, I>) -> Boundary<L, R, I, Passes> {
    boundary.with(Passes)
}

/// Runs a body, or a poll of it. If a panic becomes a failure, `fail` makes the result from it.
#[inline(always)]
pub(crate) fn guard<L: Library, R, P: OnPanic<L, R>, T>(
    failure: Option<MakeFailure<L, R>>,
    body: impl FnOnce() -> T,
    fail: impl FnOnce(R) -> T,
) -> T {
    match failure {
        Some(failure) if P::MAY_FAIL => catch(body).unwrap_or_else(|err| fail(failure(err))),
        _ => body(),
    }
}

/// An error type that the error of a panic converts to.
#[diagnostic::on_unimplemented(
    message = "a panic cannot become a `{Self}`",
    label = "no `From<virerr::Error<{L}>>`, which `panics = error` needs",
    note = "give `{Self}` a variant `#[to_error(transparent)] Library(#[from] virerr::Error<{L}>)`, or remove `panics = error`",
    note = "for one function of a block write `#[vir_api(panics = pass)]`"
)]
pub trait FromPanic<L: Library>: From<Error<L>> {}

#[diagnostic::do_not_recommend]
impl<L: Library, E: From<Error<L>>> FromPanic<L> for E {}
