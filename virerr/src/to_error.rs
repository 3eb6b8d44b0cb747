//! How a failing result becomes an error of a library.

use crate::error::Error;
use crate::library::Library;
use std::error::Error as StdError;

/// An error type that `#[vir_api]` functions of one library can return.
///
/// [`Error`] is one. Another type implements this trait, which makes an [`Error`] of it;
/// [`#[derive(virerr::ToError)]`](derive@crate::ToError) does so from a few attributes. Functions keep their signatures, and
/// callers get the type they expect. As such an error carries nothing from one call to the next, it belongs to the
/// function that records it: the outermost one, or one inside that has a connection. For the same reason it is reported
/// again where another call passes it on, unless it carries an [`Error`] (`#[to_error(transparent)]`).
///
/// Any crate may implement it: where the derive cannot say it, by hand.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// struct TimedOut {
///     seconds: u32,
/// }
///
/// impl virerr::ToError for TimedOut {
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
/// and `?` converts. The same holds for types that stand for any error, and for the system's. (Where `?` is to convert every
/// error into such a type, see [the derive](derive@crate::ToError#one-type-for-any-error).)
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// #[derive(Debug, thiserror::Error, virerr::ToError)]
/// #[error(transparent)]
/// #[to_error(library = Acme, code = ErrorCode::InternalError)]
/// pub struct Failure(#[from] anyhow::Error);
///
/// #[derive(Debug, thiserror::Error, virerr::ToError)]
/// #[error(transparent)]
/// #[to_error(library = Acme, code = ErrorCode::InternalError)]
/// pub struct Unexpected(#[from] eyre::Report);
///
/// #[derive(Debug, thiserror::Error, virerr::ToError)]
/// #[error(transparent)]
/// #[to_error(library = Acme, code = ErrorCode::InternalError)]
/// pub struct Other(#[from] Box<dyn std::error::Error + Send + Sync>);
///
/// #[derive(Debug, thiserror::Error, virerr::ToError)]
/// #[error(transparent)]
/// #[to_error(library = Acme, errno)]
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
    message = "`{Self}` cannot be recorded as an error of a library",
    label = "does not implement `virerr::ToError`",
    note = "return `Result<_, virerr::Error<YourLibrary>>`, or put `#[derive(virerr::ToError)]` on `{Self}`",
    note = "for a type of another crate, derive it on a newtype of yours; for an `io::Error`, write \
            `.or_os_error_with(|| \"…\")?`",
    note = "if your users do not call the function, remove `#[vir_api]`, or write `#[vir_api(skip)]` in a block"
)]
pub trait ToError {
    /// The library in whose slots the error is recorded.
    type Library: Library;

    /// The error in the library's terms. Called where a slot or a handler needs it, possibly more than once.
    fn to_error(&self) -> Error<Self::Library>;

    /// The error itself where it is one already, so that it is filled in where it stands instead of converted.
    #[doc(hidden)]
    fn __as_error(&mut self) -> Option<&mut Error<Self::Library>> {
        None
    }

    /// The conversion of the error of a panic, where the whole library turns panics into errors. Without one they pass.
    #[doc(hidden)]
    fn __of_panic() -> Option<Conversion<Self::Library, Self>>
    where
        Self: Sized,
    {
        None
    }

    /// The error that caused it, where the type is not an error type and says so itself.
    #[doc(hidden)]
    fn __source(&self) -> Option<&(dyn StdError + 'static)> {
        None
    }
}

/// Makes an error type's value of the library's error.
pub(crate) type Conversion<L, E> = fn(Error<L>) -> E;

impl<L: Library> ToError for Error<L> {
    type Library = L;

    fn to_error(&self) -> Error<L> {
        self.clone()
    }

    #[inline]
    fn __as_error(&mut self) -> Option<&mut Error<L>> {
        Some(self)
    }

    #[inline]
    fn __of_panic() -> Option<Conversion<L, Self>> {
        Some(|err| err)
    }
}

/// The error in the box is the one.
impl<E: ToError + ?Sized> ToError for Box<E> {
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
    /// Makes an error of the library from one of another type, as `?` does for a type with the derive, and keeps that: [`cause`](Error::cause) returns it, and
    /// [`source`](StdError::source) is its own source. [`ToError::to_error`] alone can only keep the text of the sources.
    ///
    /// An [`Error`] stays as it is, also in a box or in a variant that is `#[to_error(transparent)]`.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// #[derive(Debug, PartialEq, thiserror::Error, virerr::ToError)]
    /// #[error("after {seconds} s")]
    /// #[to_error(library = Acme, code = ErrorCode::Timeout)]
    /// struct TimedOut {
    ///     seconds: u32,
    /// }
    ///
    /// fn wait() -> Result<(), TimedOut> {
    ///     Err(TimedOut { seconds: 5 })
    /// }
    ///
    /// let err = wait().map_err(virerr::Error::wrap).unwrap_err();
    /// assert_eq!(err.message(), "operation timed out: after 5 s");
    /// assert_eq!(err.cause(), Some(&TimedOut { seconds: 5 }));
    /// ```
    #[must_use = "making an error tells nobody: return it, as `bail!` does, or report it"]
    pub fn wrap<E>(mut error: E) -> Self
    where
        E: ToError<Library = L> + StdError + Send + Sync + 'static,
    {
        match error.__as_error() {
            Some(err) => err.clone(),
            None => error.to_error().with_cause(error),
        }
    }
}
