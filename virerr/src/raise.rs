//! Making an error: the builder, and the functions that the raising macros call.

mod integer;
mod macros;

pub use integer::Integer;

use crate::error::{Caused, Error, sources_in_detail};
use crate::let_go::Source;
use crate::level::Level;
use crate::library::{Code, Domain, Library};
use crate::module::DomainOf;
use crate::record::{Facts, Message, Record, Scratch, Text, Texts};
use crate::table::Entry;
use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::io;
use std::marker::PhantomData;
use std::panic::{Location, RefUnwindSafe, UnwindSafe};
use std::sync::Arc;

impl<L: Library> Error<L> {
    /// Adds a source to an error, as [`ErrorBuilder::source`] does.
    #[doc(hidden)]
    #[must_use = "making an error does not report it: return it, as `bail!` does, or report it"]
    pub fn __with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let facts = self.record.facts_mut();
        let source: Source = Arc::from(source.into());
        facts.source = Some(match facts.source.take() {
            // The system's error stays the first source, since the detail has its text.
            Some(error) => Arc::new(Caused { error, source }),
            None => source,
        });
        self
    }

    /// Adds a source whose text is in the detail, as are those of as many of its own sources as this error has in its
    /// detail.
    pub(crate) fn with_cause(mut self, cause: impl StdError + Send + Sync + 'static) -> Self {
        let count = sources_in_detail(cause.source(), self.detail().unwrap_or_default(), self.detail());
        let facts = self.record.facts_mut();
        facts.source = Some(Arc::new(cause));
        facts.sources_in_detail = 1 + facts.sources_in_detail.max(count);
        self
    }

    /// Returns the same error with another place in the source.
    pub(crate) fn at(mut self, location: &'static Location<'static>) -> Self {
        self.record.facts_mut().location = Some(location);
        self
    }

    /// Starts an error with this code (libvirt's `virRaiseErrorFull`); the library follows from the code.
    ///
    /// By default it has the domain with number 0, the level of the code's row, -1 for `int1` and `int2`, no object or
    /// `str3`, and the caller's source location.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
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
#[doc = include_str!("../docs/acme.in")]
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
    facts: Facts,
    detail: Option<String>,
    message: Option<String>,
    str1: Option<String>,
    str2: Option<String>,
    /// Set if virerr itself sets `str2`, so that the detail stays the detail.
    keeps_detail: bool,
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
        let facts = bare_facts(code, domain, location);
        ErrorBuilder {
            facts,
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
        self.facts.domain = domain.number();
        self
    }

    /// Sets the level: how severe the error is.
    pub fn level(mut self, level: Level) -> Self {
        self.facts.own_level = Some(level);
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
    #[doc = include_str!("../docs/acme.in")]
    /// let err = virerr::Error::builder(ErrorCode::NoDomain).int1(7_u8).int2(u64::MAX).build();
    /// assert_eq!((err.int1(), err.int2()), (7, i32::MAX));
    /// ```
    pub fn int1(mut self, number: impl Integer) -> Self {
        self.facts.int1 = number.__saturated();
        self
    }

    /// Sets the second extra number, like [`int1`](Self::int1).
    pub fn int2(mut self, number: impl Integer) -> Self {
        self.facts.int2 = number.__saturated();
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
    /// read. The source must not own the connection that the error is reported on, which would then keep itself alive
    /// through its slot. Its `Drop` may call the library; a panic in it is caught.
    pub fn source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.facts.source = Some(Arc::from(source.into()));
        self.facts.sources_in_detail = 0;
        self
    }

    /// Sets the error that caused this one, and its text. The detail contains this text and those of `in_detail`
    /// sources.
    pub(crate) fn because(mut self, cause: Source, text: Option<String>, in_detail: u8) -> Self {
        self.cause_text = text;
        self.facts.source = Some(cause);
        self.facts.sources_in_detail = in_detail;
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
        self.facts.sources_in_detail = count;
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
        self.facts.has_own_texts = is_own && !self.keeps_detail;
        if self.message.is_none() && L::__translation().was_set() {
            self.translate(detail);
        }
        let mut texts = catalogue_texts(self.facts.code, detail);
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
        Error::from_record(Record::new(self.facts, &texts))
    }

    /// Takes the message from the library's translator, if there is one. `str1` keeps the list's text: without a
    /// detail, an error with a message of its own would have none.
    #[cold]
    #[inline(never)]
    fn translate(&mut self, detail: Option<&str>) {
        self.message = L::__translation().message(self.facts.code, detail);
        if self.message.is_some() && detail.is_none() {
            self.str1.get_or_insert_with(|| self.facts.code.text().to_owned());
        }
    }
}

impl<L: Library> fmt::Debug for ErrorBuilder<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorBuilder").field("code", &self.facts.code.name()).finish_non_exhaustive()
    }
}

/// Checks the traits that callers rely on.
const _: fn() = || {
    fn shareable<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    shareable::<ErrorBuilder<()>>();
};

/// Returns the facts of an error before anything is added.
#[inline]
fn bare_facts(code: Entry, domain: i32, location: Option<&'static Location<'static>>) -> Facts {
    Facts {
        code,
        domain,
        own_level: None,
        int1: -1,
        int2: -1,
        is_marked: false,
        has_own_texts: false,
        api_path: None,
        #[cfg(feature = "c")]
        exported: None,
        location,
        connection: None,
        source: None,
        sources_in_detail: 0,
    }
}

/// Returns the strings that follow from a row of the list and a detail.
pub(crate) fn catalogue_texts<'a>(code: Entry, detail: Option<&'a str>) -> Texts<'a> {
    let text = Text::Static(code.text());
    match detail {
        Some(detail) => detailed_texts(code, detail),
        None => bare_texts(Message::Whole(text), text),
    }
}

/// Returns the strings that follow from a row of the list and this detail.
#[inline(always)]
fn detailed_texts(code: Entry, detail: &str) -> Texts<'_> {
    let [form, before, after] = code.detail_parts();
    bare_texts(Message::Detailed { before, detail, after }, Text::Static(form))
}

#[inline(always)]
fn bare_texts<'a>(message: Message<'a>, str1: Text<'a>) -> Texts<'a> {
    Texts { message, str1: Some(str1), str2: None, own_detail: None, str3: None, object: None }
}

/// Makes the error of `error!` without named arguments. This is one call at the raise site, without a builder to move.
#[doc(hidden)]
#[cold]
#[track_caller]
#[must_use = "making an error does not report it: return it, as `bail!` does, or report it"]
pub fn raise<D: DomainOf<L>, L: Library<Code = C>, C: Code<Library = L>>(
    domain: D,
    code: C,
    detail: fmt::Arguments<'_>,
) -> Error<L> {
    raised::<L>(Location::caller(), domain.__number(), code.__entry(), detail)
}

/// Makes the same error with a given place.
#[inline]
pub(crate) fn raised<L: Library>(
    location: &'static Location<'static>,
    domain: i32,
    code: Entry,
    detail: fmt::Arguments<'_>,
) -> Error<L> {
    let record = match L::__translation().was_set() {
        false => raise_at(code, domain, location, detail),
        true => {
            let translate: Translate = |code, detail| L::__translation().message(code, Some(detail));
            raise_translated(code, domain, location, detail, translate)
        }
    };
    Error::from_record(record)
}

/// A function that translates the message with this detail.
type Translate = fn(Entry, &str) -> Option<String>;

/// Makes the same error in a library that may have a translator.
#[cold]
#[inline(never)]
fn raise_translated(
    code: Entry,
    domain: i32,
    location: &'static Location<'static>,
    detail: fmt::Arguments<'_>,
    translate: Translate,
) -> Record {
    let mut scratch = Scratch::new();
    let detail = scratch.format(detail);
    let message = translate(code, detail);
    let mut texts = detailed_texts(code, detail);
    if let Some(message) = &message {
        (texts.message, texts.str2) = (Message::Whole(Text::Copied(message)), Some(Text::Copied(detail)));
    }
    Record::new(bare_facts(code, domain, Some(location)), &texts)
}

#[inline(never)]
fn raise_at(code: Entry, domain: i32, location: &'static Location<'static>, detail: fmt::Arguments<'_>) -> Record {
    let mut scratch = Scratch::new();
    let detail = scratch.format(detail);
    Record::make(|| bare_facts(code, domain, Some(location)), &detailed_texts(code, detail))
}

/// Starts the error of `error!` with named arguments.
#[doc(hidden)]
#[cold]
#[track_caller]
pub fn raise_builder<D: DomainOf<L>, L: Library<Code = C>, C: Code<Library = L>>(
    domain: D,
    code: C,
) -> ErrorBuilder<L> {
    ErrorBuilder::new(code.__entry(), domain.__number(), Some(Location::caller()))
}

/// Starts the error of `os_error!`.
#[doc(hidden)]
#[cold]
#[track_caller]
pub fn raise_os<D: DomainOf<L>, L: Library>(domain: D, error: io::Error) -> ErrorBuilder<L> {
    system_builder(Location::caller(), domain, error)
}

/// Starts the same error with a given place: its detail is the text of the system error, or ends with it.
#[cold]
pub(crate) fn system_builder<D: DomainOf<L>, L: Library>(
    place: &'static Location<'static>,
    domain: D,
    error: io::Error,
) -> ErrorBuilder<L> {
    let builder = ErrorBuilder::new(L::ROLES.system.__entry(), domain.__number(), Some(place));
    let (errno, text) = (error.raw_os_error().unwrap_or(-1), os_text(&error));
    builder.int1(errno).because(Arc::new(error), Some(text), 1)
}

/// Returns the text of an `io::Error`. For a system error, that is without Rust's " (os error N)".
#[inline]
pub(crate) fn os_text(error: &io::Error) -> String {
    let text = error.to_string();
    match error.raw_os_error() {
        Some(errno) => match text.strip_suffix(&format!(" (os error {errno})")) {
            Some(text) => text.to_owned(),
            None => text,
        },
        None => text,
    }
}

/// Makes the error of `invalid_arg!`.
#[doc(hidden)]
#[cold]
#[track_caller]
#[must_use = "making an error does not report it: return it, as `bail!` does, or report it"]
pub fn raise_invalid_arg<D: DomainOf<L>, L: Library>(
    domain: D,
    function: &'static str,
    argument: &'static str,
    text: fmt::Arguments<'_>,
) -> Error<L> {
    let (code, argument) = (L::ROLES.invalid_arg, argument.trim_start_matches("r#"));
    let mut builder = ErrorBuilder::new(code.__entry(), domain.__number(), Some(Location::caller()))
        .str1(function)
        .str2(argument)
        .int1(0)
        .int2(0);
    builder.keeps_detail = true;
    builder.__build_with_detail(format_args!("{argument} {text}"))
}

/// Makes the error of `unsupported!`.
#[doc(hidden)]
#[cold]
#[track_caller]
#[must_use = "making an error does not report it: return it, as `bail!` does, or report it"]
pub fn raise_unsupported<D: DomainOf<L>, L: Library>(domain: D, detail: fmt::Arguments<'_>) -> Error<L> {
    raise(domain, L::ROLES.unsupported, detail)
}

/// Returns the identifier of the function in which `marker`, a function item, is declared.
#[doc(hidden)]
pub fn enclosing_function<F>(_marker: F) -> &'static str {
    let path = std::any::type_name::<F>();
    let mut path = path.rsplit_once("::").map_or(path, |(outer, _marker)| outer);
    // The body of an API function, of an async function and of a closure is a closure of the actual function.
    while let Some(outer) = path.strip_suffix("::{{closure}}") {
        path = outer;
    }
    // `f::<T>` or `f<T>` for a generic function.
    if path.ends_with('>') {
        let mut depth = 0usize;
        for (at, character) in path.char_indices().rev() {
            match character {
                '>' => depth += 1,
                '<' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                path = path[..at].trim_end_matches(':');
                break;
            }
        }
    }
    let name = path.rsplit_once("::").map_or(path, |(_, name)| name);
    name.trim_start_matches("r#")
}
