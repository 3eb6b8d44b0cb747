//! Converting an error type into an error of a library: the trait `ToError`.

use crate::error::Error;
use crate::library::Library;
use std::error::Error as StdError;

/// An error type that `#[vir_api]` functions of one library can return.
///
/// [`Error`] is one. Any other type can implement this trait, which converts it into an [`Error`];
/// [`#[derive(virerr::ToError)]`](derive@crate::ToError) implements it from a few attributes. Functions keep their
/// signatures, and callers get the type that they expect. Such an error carries no state from one call to the next. It
/// therefore belongs to the function that records it: the outermost one, or an inner one that has a connection. For the
/// same reason it is reported again if another call returns it, unless it carries an [`Error`]
/// (`#[to_error(transparent)]`).
///
/// Any crate may implement it by hand, for types that the derive does not fit.
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
/// Neither the trait nor the derive can be put on a type of another crate. Wrap it in a newtype: one line of fields,
/// and `?` converts. The same holds for types that stand for any error, and for the system's. (If `?` should convert
/// every error into such a type, see [the derive](derive@crate::ToError#one-type-for-any-error).)
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
    note = "return `Result<_, virerr::Error<YourLibrary>>`, or put `#[derive(virerr::ToError)]` on the error type",
    note = "for a type of another crate, derive it on a newtype of yours; for an `io::Error`, write \
            `.or_os_error_with(|| \"…\")?`",
    note = "if your users do not call the function, remove `#[vir_api]`, or write `#[vir_api(skip)]` in a block"
)]
pub trait ToError {
    /// The library in whose slots the error is recorded.
    type Library: Library;

    /// Returns the error of the library. It is called when a slot or a handler needs it, possibly more than once.
    fn to_error(&self) -> Error<Self::Library>;

    /// Returns the error itself if it already is one, so that it is completed in place instead of converted.
    #[doc(hidden)]
    fn __as_error(&mut self) -> Option<&mut Error<Self::Library>> {
        None
    }

    /// Returns the conversion from the error of a panic, if the whole library turns panics into errors. Without one,
    /// panics pass.
    #[doc(hidden)]
    fn __of_panic() -> Option<Conversion<Self::Library, Self>>
    where
        Self: Sized,
    {
        None
    }

    /// Returns the source, if the type does not implement `std::error::Error` and names one itself.
    #[doc(hidden)]
    fn __source(&self) -> Option<&(dyn StdError + 'static)> {
        None
    }
}

/// Converts the library's error into another error type.
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

/// Uses the error in the box.
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
    /// Converts an error of another type into one of the library, as `?` does for a type with the derive.
    /// [`cause`](Error::cause) returns the original, and [`source`](StdError::source) that error's own source.
    /// [`ToError::to_error`] alone can only keep the texts of the sources.
    ///
    /// An [`Error`] is returned unchanged, even from a box or from a variant that is `#[to_error(transparent)]`.
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
    #[must_use = "making an error does not report it: return it, as `bail!` does, or report it"]
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
