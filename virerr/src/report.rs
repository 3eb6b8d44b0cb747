//! How a failing result becomes an error of a library.

use crate::error::Error;
use crate::library::Library;
use std::marker::PhantomData;
use std::ops::Deref;

/// An error type that `#[vir_api]` functions of one library can return.
///
/// [`Error`] is one. Another type becomes one by saying how it is told in the library's terms; functions keep their
/// signatures, and callers get the type they expect. As such an error carries nothing from one call to the next, it
/// belongs to the function that records it: the outermost one, or one inside that has a connection.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// struct TimedOut {
///     seconds: u32,
/// }
///
/// impl virerr::Report for TimedOut {
///     type Library = Acme;
///     fn to_error(&self) -> virerr::Error<Acme> {
///         virerr::Error::builder(ErrorCode::Timeout).detail(format_args!("after {} s", self.seconds)).build()
///     }
/// }
///
/// #[virerr::vir_api]
/// fn wait() -> Result<(), TimedOut> {
///     Err(TimedOut { seconds: 5 })
/// }
///
/// Acme::set_handler(|err| assert_eq!(err.message(), "operation timed out: after 5 s"));
/// assert!(wait().is_err());
/// assert_eq!(Acme::last_error().unwrap().api(), Some("wait"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error type that `#[vir_api]` can record",
    label = "a `#[vir_api]` function returns a `Result` whose error is recorded",
    note = "return `Result<_, virerr::Error<YourLibrary>>`, or implement `virerr::Report` for `{Self}`"
)]
pub trait Report {
    /// The library whose slots and handlers are told.
    type Library: Library;

    /// The error in the library's terms. Called where a slot or a handler needs it, possibly more than once.
    fn to_error(&self) -> Error<Self::Library>;

    /// The error itself where it is one already, so that it is filled in where it stands instead of converted.
    #[doc(hidden)]
    fn __as_error(&mut self) -> Option<&mut Error<Self::Library>> {
        None
    }
}

impl<L: Library> Report for Error<L> {
    type Library = L;

    fn to_error(&self) -> Error<L> {
        self.clone()
    }

    #[inline]
    fn __as_error(&mut self) -> Option<&mut Error<L>> {
        Some(self)
    }
}

/// What a `#[vir_api]` function returns: a `Result` under any name.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a `#[vir_api]` function must return a `Result`, not `{Self}`",
    label = "not a `Result`",
    note = "return `Result<_, virerr::Error<YourLibrary>>`, or remove `#[vir_api]` from a function that cannot fail"
)]
pub trait Outcome {
    type Library: Library;
    type Error: Report<Library = Self::Library>;

    /// The outcome with its failure, where it is one, passed through a function.
    fn map_failure(self, pass: impl FnOnce(Self::Error) -> Self::Error) -> Self;
}

impl<T, E: Report> Outcome for Result<T, E> {
    type Library = E::Library;
    type Error = E;

    #[inline(always)]
    fn map_failure(self, pass: impl FnOnce(E) -> E) -> Self {
        self.map_err(pass)
    }
}

/// The return type of a function that a block with `#[vir_api]` leaves alone, to be asked whether it is a `Result` after
/// all, under a name that does not tell: its failures would go unheard.
#[doc(hidden)]
#[derive(Debug)]
pub struct Returned<T>(PhantomData<fn() -> T>);

impl<T> Returned<T> {
    #[expect(clippy::new_without_default, reason = "there is no value of the type at hand")]
    #[inline(always)]
    pub const fn new() -> Self {
        Returned(PhantomData)
    }
}

impl<T: Outcome> Returned<T> {
    #[inline(always)]
    pub fn __is_no_result(&self)
    where
        T: NamedResult,
    {
    }
}

/// What a [`Returned`] comes down to where it is none.
#[doc(hidden)]
#[derive(Debug)]
pub struct NoResult;

impl NoResult {
    #[inline(always)]
    pub fn __is_no_result(&self) {}
}

impl<T> Deref for Returned<T> {
    type Target = NoResult;

    #[inline(always)]
    fn deref(&self) -> &NoResult {
        &NoResult
    }
}

/// Nothing implements it: a `Result` that is named so has been found by its name.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`#[vir_api]` on the block does not see that this is a `Result`",
    label = "a `Result` under another name",
    note = "write `#[vir_api]` on the function to record its failures, or `#[vir_api(skip)]` to leave it as it is"
)]
pub trait NamedResult {}
