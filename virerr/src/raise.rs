//! How an error is made: the builder, the raising macros and what they call.

use crate::error::Error;
use crate::level::Level;
use crate::library::{Code, Domain, Library};
use crate::record::{Facts, Message, Record, Text, Texts, formatted};
use crate::table::CodeInfo;
use crate::translate::Translation;
use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::io;
use std::marker::PhantomData;
use std::panic::Location;
use std::sync::Arc;

impl<L: Library> Error<L> {
    /// [`ErrorBuilder::source`] for an error that is made already.
    #[doc(hidden)]
    #[must_use = "making an error tells nobody: return it, as `bail!` does, or report it"]
    pub fn __with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.record.facts_mut().source = Some(Arc::from(source.into()));
        self
    }

    /// Starts an error with this code (libvirt's `virRaiseErrorFull`); the library follows from the code.
    ///
    /// Until set otherwise: the domain numbered 0, the level of the code's row, `int1` and `int2` -1, no strings but
    /// the message, and the caller's place in the source.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// let err = virerr::Error::builder(ErrorCode::NoDomain).detail("id 7").int1(7).build();
    /// assert_eq!(err.message(), "domain not found: id 7");
    /// assert_eq!(err.int1(), 7);
    /// ```
    #[track_caller]
    pub fn builder<C: Code<Library = L>>(code: C) -> ErrorBuilder<L> {
        ErrorBuilder::new(code.info(), 0, Some(Location::caller()))
    }
}

/// An error in the making: see [`Error::builder`]. The later of two calls for the same field wins.
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
    str3: Option<String>,
    object: Option<String>,
    library: PhantomData<fn() -> L>,
}

impl<L: Library> ErrorBuilder<L> {
    pub(crate) fn new(code: CodeInfo, domain: i32, location: Option<&'static Location<'static>>) -> Self {
        let facts = bare_facts(code, domain, location);
        ErrorBuilder {
            facts,
            detail: None,
            message: None,
            str1: None,
            str2: None,
            str3: None,
            object: None,
            library: PhantomData,
        }
    }

    /// The part of the library that failed.
    pub fn domain(mut self, domain: L::Domain) -> Self {
        self.facts.domain = domain.number();
        self
    }

    /// How bad it is.
    pub fn level(mut self, level: Level) -> Self {
        self.facts.level = level;
        self
    }

    /// What is added to the code's own message: the message becomes the code's detail form with this in its place,
    /// `str1` the form, and `str2` this. Formatted at once; an empty detail is a detail.
    pub fn detail(mut self, detail: impl Display) -> Self {
        self.detail = Some(detail.to_string());
        self
    }

    /// A message in place of the one that comes from the code. Without a detail, `str1` is then absent unless set.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// The first extra string, in place of the form.
    pub fn str1(mut self, text: impl Display) -> Self {
        self.str1 = Some(text.to_string());
        self
    }

    /// The second extra string, in place of the detail.
    pub fn str2(mut self, text: impl Display) -> Self {
        self.str2 = Some(text.to_string());
        self
    }

    /// The third extra string.
    pub fn str3(mut self, text: impl Display) -> Self {
        self.str3 = Some(text.to_string());
        self
    }

    /// The first extra number, such as errno.
    pub fn int1(mut self, number: i32) -> Self {
        self.facts.int1 = number;
        self
    }

    /// The second extra number.
    pub fn int2(mut self, number: i32) -> Self {
        self.facts.int2 = number;
        self
    }

    /// The name of the object that the error concerns.
    pub fn object(mut self, name: impl Display) -> Self {
        self.object = Some(name.to_string());
        self
    }

    /// The error that caused this one: [`source`](StdError::source) gives it, as the type it is.
    pub fn source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.facts.source = Some(Arc::from(source.into()));
        self
    }

    /// Makes the error. Nothing is recorded or reported: that is up to the API function that returns it.
    #[must_use = "making an error tells nobody: return it, as `bail!` does, or report it"]
    pub fn build(mut self) -> Error<L> {
        let detail = self.detail.take();
        self.build_with(detail.as_deref())
    }

    /// [`detail`](Self::detail) and [`build`](Self::build) in one, without a `String` in between.
    #[doc(hidden)]
    #[must_use = "making an error tells nobody: return it, as `bail!` does, or report it"]
    pub fn __build_with_detail(self, detail: fmt::Arguments<'_>) -> Error<L> {
        formatted(detail, |detail| self.build_with(Some(detail)))
    }

    fn build_with(mut self, detail: Option<&str>) -> Error<L> {
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
        texts.str3 = self.str3.as_deref().map(Text::Copied);
        texts.object = self.object.as_deref().map(Text::Copied);
        Error::from_record(Record::new(|| self.facts, &texts))
    }

    /// Takes the message from the library's translator, if that has one. Beside a message `str1` is the form, or absent
    /// where there is no detail; the message that was translated stays there.
    #[cold]
    #[inline(never)]
    fn translate(&mut self, detail: Option<&str>) {
        self.message = L::__translation().message(self.facts.code, detail);
        if self.message.is_some() && detail.is_none() {
            self.str1.get_or_insert_with(|| self.facts.code.message().to_owned());
        }
    }
}

impl<L: Library> fmt::Debug for ErrorBuilder<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorBuilder").field("code", &self.facts.code.variant()).finish_non_exhaustive()
    }
}

/// What is known of an error before anything is added to it.
fn bare_facts(code: CodeInfo, domain: i32, location: Option<&'static Location<'static>>) -> Facts {
    Facts { code, domain, level: code.level(), int1: -1, int2: -1, api: None, location, connection: None, source: None }
}

/// The strings that follow from a row of the list and a detail.
fn catalogue_texts<'a>(code: CodeInfo, detail: Option<&'a str>) -> Texts<'a> {
    let (message, str1) = match detail {
        None => (Message::Whole(Text::Static(code.message())), code.message()),
        Some(detail) => {
            let [form, before, after] = code.detail_parts();
            (Message::Detailed { before, detail, after }, form)
        }
    };
    Texts { message, str1: Some(Text::Static(str1)), str2: None, str3: None, object: None }
}

/// What `error!` without named arguments calls: one call at the raise site, no builder to move about.
#[doc(hidden)]
#[cold]
#[track_caller]
#[must_use = "making an error tells nobody: return it, as `bail!` does, or report it"]
pub fn raise<D: Domain>(
    domain: D,
    code: <D::Library as Library>::Code,
    detail: fmt::Arguments<'_>,
) -> Error<D::Library> {
    let (code, domain, location) = (code.info(), domain.number(), Location::caller());
    let translation = D::Library::__translation();
    let record = match translation.was_set() {
        false => raise_at(code, domain, location, detail),
        true => raise_translated(code, domain, location, detail, translation),
    };
    Error::from_record(record)
}

/// The same where there may be a translator.
#[cold]
#[inline(never)]
fn raise_translated(
    code: CodeInfo,
    domain: i32,
    location: &'static Location<'static>,
    detail: fmt::Arguments<'_>,
    translation: &Translation,
) -> Record {
    formatted(detail, |detail| {
        let message = translation.message(code, Some(detail));
        let mut texts = catalogue_texts(code, Some(detail));
        if let Some(message) = &message {
            (texts.message, texts.str2) = (Message::Whole(Text::Copied(message)), Some(Text::Copied(detail)));
        }
        Record::new(|| bare_facts(code, domain, Some(location)), &texts)
    })
}

#[inline(never)]
fn raise_at(code: CodeInfo, domain: i32, location: &'static Location<'static>, detail: fmt::Arguments<'_>) -> Record {
    formatted(detail, |detail| {
        Record::new(|| bare_facts(code, domain, Some(location)), &catalogue_texts(code, Some(detail)))
    })
}

/// What `error!` with named arguments starts from.
#[doc(hidden)]
#[cold]
#[track_caller]
pub fn raise_builder<D: Domain>(domain: D, code: <D::Library as Library>::Code) -> ErrorBuilder<D::Library> {
    ErrorBuilder::new(code.info(), domain.number(), Some(Location::caller()))
}

/// What `os_error!` calls. `what` is absent where the macro got no text.
#[doc(hidden)]
#[cold]
#[track_caller]
#[must_use = "making an error tells nobody: return it, as `bail!` does, or report it"]
pub fn raise_os<D: Domain>(domain: D, error: io::Error, what: Option<fmt::Arguments<'_>>) -> Error<D::Library> {
    let code = D::Library::ROLES.system;
    let text = os_text(&error);
    let builder = ErrorBuilder::new(code.info(), domain.number(), Some(Location::caller()))
        .int1(error.raw_os_error().unwrap_or(-1))
        .source(error);
    match what {
        Some(what) => builder.__build_with_detail(format_args!("{what}: {text}")),
        None => builder.__build_with_detail(format_args!("{text}")),
    }
}

/// The text of an `io::Error`, for a system's without the " (os error N)" that Rust adds to what the system says.
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

/// What `invalid_arg!` calls.
#[doc(hidden)]
#[cold]
#[track_caller]
#[must_use = "making an error tells nobody: return it, as `bail!` does, or report it"]
pub fn raise_invalid_arg<D: Domain>(
    domain: D,
    function: &'static str,
    argument: &'static str,
    text: fmt::Arguments<'_>,
) -> Error<D::Library> {
    let code = D::Library::ROLES.invalid_arg;
    ErrorBuilder::new(code.info(), domain.number(), Some(Location::caller()))
        .message(text.to_string())
        .str1(function)
        .str2(argument.trim_start_matches("r#"))
        .int1(0)
        .int2(0)
        .build()
}

/// What `unsupported!` calls.
#[doc(hidden)]
#[cold]
#[track_caller]
#[must_use = "making an error tells nobody: return it, as `bail!` does, or report it"]
pub fn raise_unsupported<D: Domain>(domain: D, function: &'static str) -> Error<D::Library> {
    let code = D::Library::ROLES.unsupported;
    ErrorBuilder::new(code.info(), domain.number(), Some(Location::caller()))
        .__build_with_detail(format_args!("{function}"))
}

/// The identifier of the function in which `marker`, a function item, is declared.
#[doc(hidden)]
pub fn enclosing_function<F>(_marker: F) -> &'static str {
    let path = std::any::type_name::<F>();
    let mut path = path.rsplit_once("::").map_or(path, |(outer, _marker)| outer);
    // The body of an API function, of an async function and of a closure is a closure of the function proper.
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

/// Makes an [`Error`] from a code and, usually, a detail (libvirt's `virReportError`, but nothing is reported).
///
/// `error!(code [, name: value]… [, "format", arguments…])`: the names are `domain`, `object`, `str3`, `int1`, `int2`,
/// `level` and `source`, in any order; each is the method of [`ErrorBuilder`] of that name. The format is
/// [`format!`]'s and gives the detail; it may mention what `source` takes. The module needs a
/// [`domain!`](crate::domain!): without one the compiler does not find `VIR_FROM_THIS`.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::Xml);
///
/// let line = 3;
/// let err = virerr::error!(ErrorCode::XmlDetail, int1: line, "line {line}: no root element");
/// assert_eq!(err.message(), "XML description is invalid: line 3: no root element");
/// assert_eq!(err.int1(), 3);
///
/// let plain = virerr::error!(ErrorCode::XmlDetail);
/// assert_eq!(plain.message(), "XML description is invalid");
/// assert_eq!(plain.detail(), None);
/// ```
#[macro_export]
macro_rules! error {
    ($code:expr $(,)?) => {
        $crate::__private::raise_builder(VIR_FROM_THIS, $code).build()
    };
    ($code:expr, $name:ident = $($arguments:tt)*) => {
        $crate::__private::compile_error!(
            "a named value is written `name: value`, such as `object: name`, and stands before the format"
        )
    };
    ($code:expr, $format:literal $($arguments:tt)*) => {
        $crate::__private::raise(VIR_FROM_THIS, $code, $crate::__private::format_args!($format $($arguments)*))
    };
    ($code:expr, $($arguments:tt)+) => {
        $crate::__error!(($crate::__private::raise_builder(VIR_FROM_THIS, $code)) () $($arguments)+)
    };
}

/// Takes the named arguments of `error!` one by one, each a call of the builder's method of that name, so that the
/// compiler itself points at a name or a value that does not fit. The source is put aside until the text is formatted,
/// which may mention it.
#[doc(hidden)]
#[macro_export]
macro_rules! __error {
    (($builder:expr) ($($source:tt)*)) => {
        $builder.build()$($source)*
    };
    (($builder:expr) ($($former:tt)*) source : $value:expr $(, $($rest:tt)*)?) => {
        $crate::__error!(($builder) (.__with_source($value)) $($($rest)*)?)
    };
    (($builder:expr) $source:tt $name:ident : $value:expr $(, $($rest:tt)*)?) => {
        $crate::__error!(($builder.$name($value)) $source $($($rest)*)?)
    };
    (($builder:expr) $source:tt $name:ident = $($rest:tt)*) => {
        $crate::__private::compile_error!(
            "a named value is written `name: value`, such as `object: name`, and stands before the format"
        )
    };
    (($builder:expr) ($($source:tt)*) $($format:tt)+) => {
        $builder.__build_with_detail($crate::__private::format_args!($($format)+))$($source)*
    };
}

/// Returns an [`error!`] from the function: `return Err(From::from(error!(…)))`. To return an error that you have,
/// write `return Err(err)`.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
///
/// fn half(n: u32) -> Result<u32, virerr::Error<Acme>> {
///     if n % 2 == 1 {
///         virerr::bail!(ErrorCode::InternalError, "{n} is odd");
///     }
///     Ok(n / 2)
/// }
/// assert_eq!(half(3).unwrap_err().message(), "internal error: 3 is odd");
/// ```
#[macro_export]
macro_rules! bail {
    ($($arguments:tt)+) => {
        return $crate::__private::Err($crate::__private::From::from($crate::error!($($arguments)+)))
    };
}

/// Returns an [`error!`] from the function unless the condition holds.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
///
/// fn half(n: u32) -> Result<u32, virerr::Error<Acme>> {
///     virerr::ensure!(n % 2 == 0, ErrorCode::InternalError, "{n} is odd");
///     Ok(n / 2)
/// }
/// assert_eq!(half(4).unwrap(), 2);
/// assert_eq!(half(3).unwrap_err().message(), "internal error: 3 is odd");
/// ```
#[macro_export]
macro_rules! ensure {
    ($condition:expr, $($arguments:tt)+) => {
        if $condition {
        } else {
            $crate::bail!($($arguments)+)
        }
    };
    ($($arguments:tt)*) => {
        $crate::__private::compile_error!("expected `ensure!(condition, code, \"format\", arguments…)`")
    };
}

/// Makes an [`Error`] and reports it: for a failure in the background, which no call returns.
///
/// `report!(code [, name: value]… [, "format", arguments…])`: as for [`error!`], and one more name, `conn`. Without it
/// the library's `report` is told; with it the [`ConnectionErrors::report`](crate::ConnectionErrors::report) of what it
/// is given, by reference, which may be anything [`Connected`](crate::Connected). That is evaluated last.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::Qemu);
///
/// /// Runs on a thread of its own.
/// fn watch(conn: &virerr::ConnectionErrors<Acme>, name: &str) {
///     virerr::report!(ErrorCode::Timeout, conn: conn, object: name, "no answer from '{name}'");
/// }
///
/// let conn = virerr::ConnectionErrors::new();
/// Acme::set_handler(|err| assert_eq!(err.message(), "operation timed out: no answer from 'web1'"));
/// watch(&conn, "web1");
/// assert_eq!(conn.last().unwrap().object(), Some("web1"));
/// ```
#[macro_export]
macro_rules! report {
    ($code:expr $(,)?) => {
        $crate::__private::report_alone($crate::error!($code))
    };
    ($code:expr, $($arguments:tt)+) => {
        $crate::__report!(($code) () $($arguments)+)
    };
}

/// [`report!`](crate::report!) of a warning: something that no call fails for, and that somebody should know of.
///
/// The same, with [`Level::Warning`](crate::Level::Warning) unless `level` says otherwise.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::Qemu);
///
/// Acme::set_handler(|err| assert_eq!(err.level(), virerr::Level::Warning));
/// virerr::report_warning!(ErrorCode::NoSupport, "machine type '{}'", "pc-0.1");
/// assert_eq!(Acme::last_error().unwrap().message(), "machine type 'pc-0.1' is not supported by the driver");
/// ```
#[macro_export]
macro_rules! report_warning {
    ($code:expr $(,)?) => {
        $crate::report!($code, level: $crate::Level::Warning)
    };
    ($code:expr, $($arguments:tt)+) => {
        $crate::report!($code, level: $crate::Level::Warning, $($arguments)+)
    };
}

/// Looks for `conn` among the named arguments of `report!`; all others are for `error!`, in the same order.
#[doc(hidden)]
#[macro_export]
macro_rules! __report {
    (($code:expr) ($($former:tt)*) conn : $connection:expr $(, $($rest:tt)*)?) => {
        $crate::__private::report_on($crate::error!($code, $($former)* $($($rest)*)?), &$connection)
    };
    (($code:expr) ($($former:tt)*) $name:ident : $value:expr $(, $($rest:tt)*)?) => {
        $crate::__report!(($code) ($($former)* $name: $value,) $($($rest)*)?)
    };
    (($code:expr) ($($former:tt)*) $($rest:tt)*) => {
        $crate::__private::report_alone($crate::error!($code, $($former)* $($rest)*))
    };
}

/// Makes an [`Error`] from an [`io::Error`](std::io::Error) (libvirt's `virReportSystemError`).
///
/// `os_error!(error [, "format", arguments…])`: the code is the one with the role `system`; the detail is
/// "*formatted text*: *what the system says*", or the latter alone. `int1` is errno, or -1 where the error is not the
/// system's; the error itself, which is taken by value, is kept as source. `?` alone cannot do this: write
/// `.map_err(|err| virerr::os_error!(err, "…"))?`.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
///
/// let io = std::fs::File::open("/no/such/file").unwrap_err();
/// let err = virerr::os_error!(io, "cannot open '{}'", "/no/such/file");
/// assert_eq!(err.code(), ErrorCode::SystemError);
/// # #[cfg(target_os = "linux")]
/// assert_eq!(err.message(), "cannot open '/no/such/file': No such file or directory");
/// # #[cfg(target_os = "linux")]
/// assert_eq!(err.int1(), 2);
/// ```
#[macro_export]
macro_rules! os_error {
    ($error:expr $(,)?) => {
        $crate::__private::raise_os(VIR_FROM_THIS, $error, $crate::__private::None)
    };
    ($error:expr, $($format:tt)+) => {
        $crate::__private::raise_os(
            VIR_FROM_THIS,
            $error,
            $crate::__private::Some($crate::__private::format_args!($($format)+)),
        )
    };
}

/// Makes an [`Error`] for an argument that the function cannot take (libvirt's `virReportInvalidArg`).
///
/// `invalid_arg!(argument, "format", arguments…)`: the code is the one with the role `invalid_arg`, the message the
/// formatted text alone; `str1` is the function's identifier, `str2` the argument's, `int1` and `int2` are 0.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
///
/// fn resize(cpus: u32) -> Result<(), virerr::Error<Acme>> {
///     if cpus == 0 {
///         return Err(virerr::invalid_arg!(cpus, "cpus must not be {cpus}"));
///     }
///     Ok(())
/// }
/// let err = resize(0).unwrap_err();
/// assert_eq!(err.message(), "cpus must not be 0");
/// assert_eq!((err.str1(), err.str2()), (Some("resize"), Some("cpus")));
/// ```
#[macro_export]
macro_rules! invalid_arg {
    ($argument:ident, $($format:tt)+) => {{
        let _ = $argument;
        $crate::__private::raise_invalid_arg(
            VIR_FROM_THIS,
            $crate::__function!(),
            $crate::__private::stringify!($argument),
            $crate::__private::format_args!($($format)+),
        )
    }};
    ($($arguments:tt)*) => {
        $crate::__private::compile_error!(
            "expected `invalid_arg!(argument, \"format\", arguments…)`, where the argument is a name"
        )
    };
}

/// Makes an [`Error`] for a function that cannot do what it is asked to here (libvirt's `virReportUnsupportedError`).
///
/// The code is the one with the role `unsupported`, the detail the function's identifier.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// virerr::domain!(ErrorDomain::None);
///
/// fn migrate() -> Result<(), virerr::Error<Acme>> {
///     Err(virerr::unsupported!())
/// }
/// assert_eq!(migrate().unwrap_err().message(), "migrate is not supported by the driver");
/// ```
#[macro_export]
macro_rules! unsupported {
    () => {
        $crate::__private::raise_unsupported(VIR_FROM_THIS, $crate::__function!())
    };
    ($($arguments:tt)+) => {
        $crate::__private::compile_error!("`unsupported!()` takes nothing: its detail is the function's name")
    };
}

/// The identifier of the function in which it stands.
#[doc(hidden)]
#[macro_export]
macro_rules! __function {
    () => {{
        fn marker() {}
        $crate::__private::enclosing_function(marker)
    }};
}
