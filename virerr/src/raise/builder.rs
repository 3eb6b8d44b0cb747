//! The builder of errors.

use crate::error::Error;
use crate::let_go::Source;
use crate::level::Level;
use crate::library::{Code, Domain, Library};
use crate::raise::bare::{bare_parts, catalogue_texts};
use crate::raise::integer::Integer;
use crate::record::{Message, Parts, Record, Text};
use crate::scratch::Scratch;
use crate::table::Entry;
use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::marker::PhantomData;
use std::panic::{Location, RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

impl<L: Library> Error<L> {
    /// Starts an error with this code (libvirt's `virRaiseErrorFull`); the library follows from the code.
    ///
    /// By default it has the domain with number 0, the level of the code's row, -1 for `int1` and `int2`, no object or
    /// `str3`, and the caller's source location.
    ///
    /// ```
    #[doc = include_str!("../../docs/acme.in")]
    /// let err = virerr::Error::builder(ErrorCode::NoDomain).detail("id 7").int1(7).build();
    /// assert_eq!(err.message(), "domain not found: id 7");
    /// assert_eq!(err.int1(), 7);
    /// ```
    #[track_caller]
    pub fn builder<C: Code<Library = L>>(code: C) -> ErrorBuilder<L> {
        ErrorBuilder::new(code.__entry(), 0, Some(Location::caller()))
    }
}

/// A builder of errors: see [`Error::builder`]. The later of two calls for the same field wins.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// use virerr::Level;
///
/// let err = virerr::Error::builder(ErrorCode::NoDomain)
///     .domain(ErrorDomain::Qemu)
///     .level(Level::Warning)
///     .object("web1")
///     .str3("kept by the driver")
///     .source(std::io::Error::other("disk gone"))
///     .build();
/// assert_eq!(err.message(), "domain not found");
/// assert_eq!((err.object(), err.str3()), (Some("web1"), Some("kept by the driver")));
/// ```
#[must_use = "nothing is made before `.build()`"]
pub struct ErrorBuilder<L> {
    parts: Parts,
    detail: Option<String>,
    message: Option<String>,
    str1: Option<String>,
    str2: Option<String>,
    /// Set if virerr itself sets `str2`, so that the detail stays the detail.
    pub(super) keeps_detail: bool,
    /// The text of the error that caused this one, which follows the detail.
    cause_text: Option<String>,
    str3: Option<String>,
    object: Option<String>,
    library: PhantomData<fn() -> L>,
}

// Nothing of the source or the connection can be changed through it.
impl<L> UnwindSafe for ErrorBuilder<L> {}
impl<L> RefUnwindSafe for ErrorBuilder<L> {}

impl<L: Library> ErrorBuilder<L> {
    pub(crate) fn new(code: Entry, domain: i32, location: Option<&'static Location<'static>>) -> Self {
        let parts = bare_parts(code, domain, location);
        ErrorBuilder {
            parts,
            detail: None,
            message: None,
            str1: None,
            str2: None,
            keeps_detail: false,
            cause_text: None,
            str3: None,
            object: None,
            library: PhantomData,
        }
    }

    /// Sets the domain: the part of the library that failed.
    pub fn domain<D: Domain<Library = L>>(mut self, domain: D) -> Self
    where
        L: Library<Domain = D>,
    {
        self.parts.domain = domain.number();
        self
    }

    /// Sets the level: how severe the error is.
    pub fn level(mut self, level: Level) -> Self {
        self.parts.own_level = Some(level);
        self
    }

    /// Sets the detail, which is formatted at once. The message becomes the code's detail form with the detail
    /// inserted, `str1` the form, and `str2` the detail. An empty text still counts as a detail.
    pub fn detail(mut self, detail: impl Display) -> Self {
        self.detail = Some(detail.to_string());
        self
    }

    /// Sets a message that replaces the code's. Without a detail, `str1` is then `None`, unless [`str1`](Self::str1)
    /// sets it.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Sets the first extra string, which replaces the detail form.
    pub fn str1(mut self, text: impl Display) -> Self {
        self.str1 = Some(text.to_string());
        self
    }

    /// Sets the second extra string, which replaces the detail.
    pub fn str2(mut self, text: impl Display) -> Self {
        self.str2 = Some(text.to_string());
        self
    }

    /// Sets the third extra string.
    pub fn str3(mut self, text: impl Display) -> Self {
        self.str3 = Some(text.to_string());
        self
    }

    /// Sets the first extra number, such as errno. A number that does not fit an `i32` becomes the nearest one; for the
    /// bits of an unsigned number write `number as i32`.
    ///
    /// ```
    #[doc = include_str!("../../docs/acme.in")]
    /// let err = virerr::Error::builder(ErrorCode::NoDomain).int1(7_u8).int2(u64::MAX).build();
    /// assert_eq!((err.int1(), err.int2()), (7, i32::MAX));
    /// ```
    pub fn int1(mut self, number: impl Integer) -> Self {
        self.parts.int1 = number.__saturated();
        self
    }

    /// Sets the second extra number, like [`int1`](Self::int1).
    pub fn int2(mut self, number: impl Integer) -> Self {
        self.parts.int2 = number.__saturated();
        self
    }

    /// Sets the name of the object that the error concerns.
    pub fn object(mut self, name: impl Display) -> Self {
        self.object = Some(name.to_string());
        self
    }

    /// Sets the error that caused this one, which [`source`](StdError::source) returns.
    ///
    /// The source lives as long as any clone of the error. A slot of a thread or a connection holds such a clone until
    /// it is overwritten, taken or reset, even if later calls succeed. The queue of a subscriber holds one until it is
    /// read. The source must not own the connection that the error is reported on: the connection's last error would
    /// then keep the connection alive. The `Drop` of the source may call the library; a panic in it is caught.
    pub fn source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.parts.source = Some(Arc::from(source.into()));
        self.parts.sources_in_detail = 0;
        self
    }

    /// Sets the error that caused this one, and its text. The detail contains this text and those of `in_detail`
    /// sources.
    pub(crate) fn because(mut self, cause: Source, text: Option<String>, in_detail: u8) -> Self {
        self.cause_text = text;
        self.parts.source = Some(cause);
        self.parts.sources_in_detail = in_detail;
        self
    }

    /// Keeps the detail, although `str2` is another text.
    #[cfg(feature = "c")]
    pub(crate) fn keeping_detail(mut self) -> Self {
        self.keeps_detail = true;
        self
    }

    /// Sets the number of sources whose text the detail contains.
    pub(crate) fn sources_in_detail(mut self, count: u8) -> Self {
        self.parts.sources_in_detail = count;
        self
    }

    /// Makes the error. It is not recorded or reported before an API function returns it.
    #[must_use = "making an error does not report it: return it, as `bail!` does, or report it"]
    pub fn build(mut self) -> Error<L> {
        let detail = match (self.detail.take(), self.cause_text.take()) {
            (Some(what), Some(text)) => Some(format!("{what}: {text}")),
            (detail, text) => detail.or(text),
        };
        self.build_with(detail.as_deref())
    }

    /// Does what [`detail`](Self::detail) and [`build`](Self::build) do, without a `String` in between.
    #[doc(hidden)]
    #[must_use = "making an error does not report it: return it, as `bail!` does, or report it"]
    pub fn __build_with_detail(mut self, detail: fmt::Arguments<'_>) -> Error<L> {
        let (mut scratch, cause) = (Scratch::new(), self.cause_text.take());
        match &cause {
            Some(text) => self.build_with(Some(scratch.format(format_args!("{detail}: {text}")))),
            None => self.build_with(Some(scratch.format(detail))),
        }
    }

    fn build_with(mut self, detail: Option<&str>) -> Error<L> {
        let is_own = self.message.is_some() || self.str1.is_some() || self.str2.is_some();
        self.parts.has_own_texts = is_own && !self.keeps_detail;
        if self.message.is_none() && L::__translation().was_set() {
            self.translate(detail);
        }
        let mut texts = catalogue_texts(self.parts.code, detail);
        if let Some(message) = &self.message {
            texts.message = Message::Whole(Text::Copied(message));
            texts.str1 = detail.and(texts.str1);
            texts.str2 = detail.map(Text::Copied);
        }
        texts.str1 = self.str1.as_deref().map(Text::Copied).or(texts.str1);
        texts.str2 = self.str2.as_deref().map(Text::Copied).or(texts.str2);
        texts.own_detail = detail.filter(|_| self.keeps_detail).map(Text::Copied);
        texts.str3 = self.str3.as_deref().map(Text::Copied);
        texts.object = self.object.as_deref().map(Text::Copied);
        Error::from_record(Record::new(self.parts, &texts))
    }

    /// Takes the message from the library's translator, if there is one. `str1` keeps the list's text: without a
    /// detail, an error with a message of its own would have none.
    #[cold]
    #[inline(never)]
    fn translate(&mut self, detail: Option<&str>) {
        self.message = L::__translation().message(self.parts.code, detail);
        if self.message.is_some() && detail.is_none() {
            self.str1.get_or_insert_with(|| self.parts.code.text().to_owned());
        }
    }
}

impl<L: Library> fmt::Debug for ErrorBuilder<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorBuilder").field("code", &self.parts.code.name()).finish_non_exhaustive()
    }
}

/// Checks the traits that callers rely on.
#[cfg(test)]
const _: fn() = || {
    fn shareable<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    shareable::<ErrorBuilder<()>>();
};
