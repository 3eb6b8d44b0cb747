//! How a failing result becomes an error of a library.

use crate::error::Error;
use crate::library::Library;
use std::error::Error as StdError;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;

/// An error type that `#[vir_api]` functions of one library can return.
///
/// [`Error`] is one. Another type becomes one by saying how it is told in the library's terms, which
/// [`#[derive(virerr::Report)]`](derive@crate::Report) does from a few attributes; functions keep their signatures, and
/// callers get the type they expect. As such an error carries nothing from one call to the next, it belongs to the
/// function that records it: the outermost one, or one inside that has a connection.
///
/// Where the derive cannot say it, implement the trait by hand:
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
///
/// # Types of other crates
///
/// Neither the trait nor the derive can be put on a type of another crate, so it goes into a newtype: one line of fields,
/// and `?` converts. The same holds for types that stand for any error, and for the system's:
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// #[derive(Debug, thiserror::Error, virerr::Report)]
/// #[error(transparent)]
/// #[report(library = Acme, code = ErrorCode::InternalError)]
/// pub struct Failure(#[from] anyhow::Error);
///
/// #[derive(Debug, thiserror::Error, virerr::Report)]
/// #[error(transparent)]
/// #[report(library = Acme, code = ErrorCode::InternalError)]
/// pub struct Unexpected(#[from] eyre::Report);
///
/// #[derive(Debug, thiserror::Error, virerr::Report)]
/// #[error(transparent)]
/// #[report(library = Acme, code = ErrorCode::InternalError)]
/// pub struct Other(#[from] Box<dyn std::error::Error + Send + Sync>);
///
/// #[derive(Debug, thiserror::Error, virerr::Report)]
/// #[error(transparent)]
/// #[report(library = Acme, errno)]
/// pub struct Io(#[from] std::io::Error);
///
/// #[virerr::vir_api]
/// fn cpus(text: &str) -> Result<u32, Failure> {
///     let parsed: anyhow::Result<u32> = text.parse().map_err(anyhow::Error::from);
///     Ok(parsed?)
/// }
///
/// #[virerr::vir_api]
/// fn read_config(path: &str) -> Result<String, Io> {
///     Ok(std::fs::read_to_string(path)?)
/// }
///
/// # Acme::set_handler(|_| ());
/// assert!(cpus("four").is_err());
/// assert_eq!(Acme::last_error().unwrap().message(), "internal error: invalid digit found in string");
/// assert!(read_config("/no/such/file").is_err());
/// assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::SystemError);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error type that can be recorded for a library",
    label = "nothing says how this is told in the library's terms",
    note = "return `Result<_, virerr::Error<YourLibrary>>`, or put `#[derive(virerr::Report)]` on `{Self}`",
    note = "a type of another crate goes into a newtype of yours that has the derive; an `io::Error` is turned with \
            `.map_err(|err| virerr::os_error!(err, \"…\"))?`"
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

/// It is told as what is in the box.
impl<E: Report + ?Sized> Report for Box<E> {
    type Library = E::Library;

    fn to_error(&self) -> Error<E::Library> {
        (**self).to_error()
    }

    #[inline]
    fn __as_error(&mut self) -> Option<&mut Error<E::Library>> {
        (**self).__as_error()
    }
}

impl<L: Library> Error<L> {
    /// Makes an error of the library from one of another type, which is kept as the source: as what it is, where
    /// [`Report::to_error`] alone can only keep the text of its sources.
    ///
    /// An [`Error`] stays as it is, also in a box or in a variant that is `#[report(transparent)]`.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// use std::error::Error as _;
    ///
    /// #[derive(Debug, PartialEq, thiserror::Error, virerr::Report)]
    /// #[error("after {seconds} s")]
    /// #[report(library = Acme, code = ErrorCode::Timeout)]
    /// struct TimedOut {
    ///     seconds: u32,
    /// }
    ///
    /// fn wait() -> Result<(), TimedOut> {
    ///     Err(TimedOut { seconds: 5 })
    /// }
    ///
    /// let err = wait().map_err(virerr::Error::from_report).unwrap_err();
    /// assert_eq!(err.message(), "operation timed out: after 5 s");
    /// assert_eq!(err.source().unwrap().downcast_ref(), Some(&TimedOut { seconds: 5 }));
    /// ```
    #[must_use = "making an error tells nobody: return it, as `bail!` does, or report it"]
    pub fn from_report<E>(mut error: E) -> Self
    where
        E: Report<Library = L> + StdError + Send + Sync + 'static,
    {
        match error.__as_error() {
            Some(err) => err.clone(),
            None => error.to_error().__with_source(error),
        }
    }
}

/// What a `#[vir_api]` function returns: a `Result` under any name.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a `#[vir_api]` function must return a `Result`, not `{Self}`",
    label = "not a `Result`",
    note = "return `Result<_, virerr::Error<YourLibrary>>`; a function that cannot fail needs no `#[vir_api]`, or in a block `#[vir_api(skip)]`",
    note = "for a boxed future under another name write `#[vir_api(future)]`; for another future return `impl Future<Output = Result<_, _>>`"
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

/// What a function returns that `#[vir_api(future)]` stands on.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`#[vir_api(future)]` is for a boxed future under another name, not for `{Self}`",
    label = "not a `Pin<Box<dyn Future>>`",
    note = "leave `future` out of a function that returns a `Result`; instead of a future in no box return `impl Future<Output = Result<_, _>>`"
)]
pub trait BoxedFuture {
    type Output;
}

impl<F: Future + ?Sized> BoxedFuture for Pin<Box<F>> {
    type Output = F::Output;
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

/// What a [`Returned`] comes down to where it is none: it may be a future of one.
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

/// What a [`ReturnedLater`] comes down to where it is none.
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

/// Nothing implements it: a `Result` that is named so has been found by its name.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`#[vir_api]` on the block does not see that this is a `Result`",
    label = "a `Result` under another name",
    note = "write `#[vir_api]` on the function to record its failures, or `#[vir_api(skip)]` to leave it as it is"
)]
pub trait NamedResult {}

/// Nothing implements it: a future that says what it gives has been found by that.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`#[vir_api]` on the block does not see that this is a future of a `Result`",
    label = "a future under another name",
    note = "write `#[vir_api(future)]` on the function to record its failures, or `#[vir_api(skip)]` to leave it as it is"
)]
pub trait NamedFuture {}
