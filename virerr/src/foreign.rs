//! The expansion of `#[derive(ToError)]`: making an error of a library from one of another type.
//!
//! The expansion begins with `let foreign = foreign(self).error();`, and converts each variant in one of three ways:
//!
//! ```text
//! foreign.coded::<Acme>(ErrorCode::NoDomain).object(Value::new(name).text()).done()
//! foreign.system::<Acme>().done_with_errno(wrapped)
//! ToError::to_error(wrapped)
//! ```
//!
//! `From` for the library's error expands to `Owned::new(error).done()`.

use crate::error::{Error, chain, sources_in_detail};
use crate::level::Level;
use crate::library::{Code as _, Library};
use crate::raise::{ErrorBuilder, Integer as _, os_text};
use crate::record::Scratch;
use crate::to_error::ToError;
use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::io;
use std::marker::PhantomData;
use std::ops::Deref;
use std::panic::Location;

/// Begins the conversion of an error.
pub fn foreign<E>(error: &E) -> Asked<'_, E> {
    Asked(error)
}

/// An error whose text and sources are not known yet.
#[derive(Debug)]
pub struct Asked<'a, E>(&'a E);

impl<'a, E> Asked<'a, E> {
    /// Takes both from an error type.
    pub fn error(self) -> Foreign<'a>
    where
        E: ErrorType,
    {
        Foreign { text: self.0, source: self.0.source(), may_have_sources: false }
    }

    /// Returns the error that an expression names as the source.
    #[inline]
    pub fn source<'s>(self, source: impl SourceRef<'s>) -> Option<&'s (dyn StdError + 'static)> {
        source.source_ref()
    }

    /// Takes the text of any other type, which names its source itself.
    pub fn text(self) -> Foreign<'a>
    where
        E: ToError + Display,
    {
        Foreign { text: self.0, source: self.0.__source(), may_have_sources: true }
    }
}

/// The foreign error that is converted.
#[derive(Clone, Copy)]
pub struct Foreign<'a> {
    text: &'a (dyn Display + 'a),
    source: Option<&'a (dyn StdError + 'static)>,
    /// Set if the text may contain those of the sources: only error types leave them out.
    may_have_sources: bool,
}

impl fmt::Debug for Foreign<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Foreign").field("text", &self.text.to_string()).finish_non_exhaustive()
    }
}

/// An error type. Other types name their sources themselves.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `std::error::Error`",
    label = "not an error type",
    note = "put `#[derive(thiserror::Error)]` on `{Self}`, or implement `std::error::Error` for it",
    note = "if it cannot be one, because of an `impl<E: std::error::Error> From<E> for {Self}`, implement `Display` and name the \
            error in it, as in `#[to_error(source = &*self.0)]`"
)]
pub trait ErrorType: StdError {}

#[diagnostic::do_not_recommend]
impl<E: StdError> ErrorType for E {}

/// The error in `#[to_error(source = …)]`: a reference to one, or an `Option` of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a reference to an error",
    label = "`source` is a `&dyn std::error::Error`, or an `Option` of one",
    note = "of a `Box<dyn std::error::Error>`, an `anyhow::Error` or an `eyre::Report` in the field `0`, write `source = &*self.0`"
)]
pub trait SourceRef<'a> {
    /// Returns the error, if there is one.
    fn source_ref(self) -> Option<&'a (dyn StdError + 'static)>;
}

#[diagnostic::do_not_recommend]
impl<'a, E: StdError + 'static> SourceRef<'a> for &'a E {
    fn source_ref(self) -> Option<&'a (dyn StdError + 'static)> {
        Some(self)
    }
}

impl<'a> SourceRef<'a> for &'a (dyn StdError + 'static) {
    fn source_ref(self) -> Option<&'a (dyn StdError + 'static)> {
        Some(self)
    }
}

impl<'a> SourceRef<'a> for &'a (dyn StdError + Send + 'static) {
    fn source_ref(self) -> Option<&'a (dyn StdError + 'static)> {
        Some(self)
    }
}

impl<'a> SourceRef<'a> for &'a (dyn StdError + Send + Sync + 'static) {
    fn source_ref(self) -> Option<&'a (dyn StdError + 'static)> {
        Some(self)
    }
}

impl<'a, S: SourceRef<'a>> SourceRef<'a> for Option<S> {
    fn source_ref(self) -> Option<&'a (dyn StdError + 'static)> {
        self?.source_ref()
    }
}

impl<'a> Foreign<'a> {
    /// Converts it to an error with this code.
    pub fn coded<L: Library>(self, code: L::Code) -> Draft<'a, L> {
        Draft { builder: ErrorBuilder::new(code.__entry(), 0, None), error: self }
    }

    /// Converts it to a system error.
    pub fn system<L: Library>(self) -> Draft<'a, L> {
        self.coded(L::ROLES.system)
    }
}

/// A builder of the library's error.
#[derive(Debug)]
pub struct Draft<'a, L: Library> {
    builder: ErrorBuilder<L>,
    error: Foreign<'a>,
}

impl<L: Library> Draft<'_, L> {
    /// Sets the domain: the part of the library that failed.
    pub fn domain(self, domain: L::Domain) -> Self {
        Draft { builder: self.builder.domain(domain), ..self }
    }

    /// Sets the level: how severe the error is.
    pub fn level(self, level: Level) -> Self {
        Draft { builder: self.builder.level(level), ..self }
    }

    /// Sets the name of the object, if there is one.
    pub fn object<T: Display + ?Sized>(self, name: Option<&T>) -> Self {
        match name {
            Some(name) => Draft { builder: self.builder.object(name), ..self },
            None => self,
        }
    }

    /// Sets the third extra string, if there is one.
    pub fn str3<T: Display + ?Sized>(self, text: Option<&T>) -> Self {
        match text {
            Some(text) => Draft { builder: self.builder.str3(text), ..self },
            None => self,
        }
    }

    /// Sets the first extra number, if there is one.
    pub fn int1(self, number: impl Number) -> Self {
        match number.number() {
            Some(number) => Draft { builder: self.builder.int1(number), ..self },
            None => self,
        }
    }

    /// Sets the second extra number, if there is one.
    pub fn int2(self, number: impl Number) -> Self {
        match number.number() {
            Some(number) => Draft { builder: self.builder.int2(number), ..self },
            None => self,
        }
    }

    /// Makes the error: the detail is the text of the foreign error, and the source has the texts of its sources.
    pub fn done(self) -> Error<L> {
        let Draft { builder, error } = self;
        let text = error.text;
        let builder = with_source(builder, error.source);
        if !error.may_have_sources {
            return builder.__build_with_detail(format_args!("{text}"));
        }
        let mut scratch = Scratch::new();
        let detail = scratch.format(format_args!("{text}"));
        let count = sources_in_detail(error.source, detail, None);
        builder.sources_in_detail(count).__build_with_detail(format_args!("{detail}"))
    }

    /// Makes the error of a type that wraps an `io::Error`. `int1` is errno. The detail has the system's text without
    /// Rust's number. It is appended to the foreign text, unless that ends with it anyway.
    pub fn done_with_errno(self, io: &io::Error) -> Error<L> {
        let Draft { builder, error } = self;
        let builder = with_source(builder, error.source).int1(io.raw_os_error().unwrap_or(-1));
        let (text, io) = (os_text(io), io.to_string());
        let mut scratch = Scratch::new();
        let whole = scratch.format(format_args!("{}", error.text));
        let builder = builder.sources_in_detail(sources_in_detail(error.source, whole, Some(&text)));
        match whole.strip_suffix(&io) {
            Some(what) => builder.__build_with_detail(format_args!("{what}{text}")),
            None if whole.ends_with(&text) => builder.__build_with_detail(format_args!("{whole}")),
            None => builder.__build_with_detail(format_args!("{whole}: {text}")),
        }
    }
}

/// Makes a type that does not implement `std::error::Error` one that does.
pub struct Printed<E>(pub E);

impl<E: ToError> ToError for Printed<E> {
    type Library = E::Library;

    fn to_error(&self) -> Error<E::Library> {
        self.0.to_error()
    }

    fn __as_error(&mut self) -> Option<&mut Error<E::Library>> {
        self.0.__as_error()
    }
}

impl<E: ToError + Display> StdError for Printed<E> {
    #[inline]
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.__source()
    }
}

impl<E: Display> Display for Printed<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: Display> fmt::Debug for Printed<E> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The error that `From` converts. It is kept as the cause if its type allows that; for other types, the compiler
/// resolves the method to that of the `Deref` target.
pub struct Owned<E, L> {
    error: E,
    converted: Converted<L>,
}

/// The error of the library that an [`Owned`] one converts to.
pub struct Converted<L> {
    err: Error<L>,
    /// Set if it was an error of the library before.
    is_own: bool,
}

impl<E: ToError> Owned<E, E::Library> {
    /// Converts it. An error of the library does not change; another one gets the caller's place in the source.
    #[track_caller]
    pub fn new(mut error: E) -> Self {
        let location = Location::caller();
        let (err, is_own) = match error.__as_error() {
            Some(err) => (err.clone(), true),
            None => (error.to_error().at(location), false),
        };
        Owned { error, converted: Converted { err, is_own } }
    }
}

impl<E: StdError + Send + Sync + 'static, L: Library> Owned<E, L> {
    /// Returns the error of the library, with this one as its cause.
    pub fn done(self) -> Error<L> {
        let Converted { err, is_own } = self.converted;
        if is_own { err } else { err.with_cause(self.error) }
    }
}

impl<L> Converted<L> {
    /// Returns the error of the library.
    pub fn done(&self) -> Error<L> {
        self.without_cause()
    }

    /// Returns the error of the library without a cause, even if the original could be kept.
    pub fn without_cause(&self) -> Error<L> {
        self.err.clone()
    }
}

impl<E, L> Deref for Owned<E, L> {
    type Target = Converted<L>;

    fn deref(&self) -> &Converted<L> {
        &self.converted
    }
}

impl<E, L> fmt::Debug for Owned<E, L> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.converted.fmt(f)
    }
}

impl<L> fmt::Debug for Converted<L> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Converted").field(&format_args!("{}", self.err)).finish()
    }
}

fn with_source<L: Library>(builder: ErrorBuilder<L>, source: Option<&(dyn StdError + 'static)>) -> ErrorBuilder<L> {
    match source.and_then(SourceText::of) {
        Some(source) => builder.source(source),
        None => builder,
    }
}

/// The field of a transparent variant, so that an error of the library is completed in place.
///
/// If it is not a [`ToError`] of the library, the compiler resolves the method to that of the `Deref` target, so that
/// it reports the mistake only at the call of `to_error`.
#[derive(Debug)]
pub struct Wrapped<'a, E: ?Sized, L> {
    error: &'a mut E,
    none: NoError<L>,
}

/// A [`Wrapped`] error that does not convert to an error of the library.
#[derive(Debug)]
pub struct NoError<L>(PhantomData<L>);

impl<'a, E: ?Sized, L> Wrapped<'a, E, L> {
    /// Wraps any error.
    pub fn new(error: &'a mut E) -> Self {
        Wrapped { error, none: NoError(PhantomData) }
    }
}

impl<'a, E: ToError<Library = L> + ?Sized, L: Library> Wrapped<'a, E, L> {
    /// Returns the error of the library, if it already is one.
    pub fn as_error(self) -> Option<&'a mut Error<L>> {
        self.error.__as_error()
    }
}

impl<L> NoError<L> {
    /// Returns nothing.
    pub fn as_error(&self) -> Option<&'static mut Error<L>> {
        None
    }
}

impl<E: ?Sized, L> Deref for Wrapped<'_, E, L> {
    type Target = NoError<L>;

    fn deref(&self) -> &NoError<L> {
        &self.none
    }
}

/// Checks if the library's error converts to an error type.
#[derive(Debug)]
pub struct OfPanic<E, L>(NoConversion<E, L>);

/// The `Deref` target of [`OfPanic`], for a type that it does not convert to.
#[derive(Debug)]
pub struct NoConversion<E, L>(PhantomData<fn() -> (E, L)>);

/// Makes the `OfPanic` of a type.
pub fn of_panic<E, L>() -> OfPanic<E, L> {
    OfPanic(NoConversion(PhantomData))
}

impl<E: From<Error<L>>, L: Library> OfPanic<E, L> {
    /// Returns the conversion.
    pub fn conversion(&self) -> Option<fn(Error<L>) -> E> {
        Some(E::from)
    }
}

impl<E, L: Library> NoConversion<E, L> {
    /// Returns no conversion.
    pub fn conversion(&self) -> Option<fn(Error<L>) -> E> {
        None
    }
}

impl<E, L> Deref for OfPanic<E, L> {
    type Target = NoConversion<E, L>;

    fn deref(&self) -> &NoConversion<E, L> {
        &self.0
    }
}

/// The texts of a source and of its sources. With only a reference, the source itself cannot be kept.
#[derive(Debug)]
pub struct SourceText {
    text: String,
    source: Option<Box<SourceText>>,
}

impl SourceText {
    /// Makes a text without a source.
    #[inline]
    pub(crate) fn alone(text: String) -> Self {
        SourceText { text, source: None }
    }

    #[inline]
    pub(crate) fn of(first: &(dyn StdError + 'static)) -> Option<Self> {
        let (mut texts, mut source) = (Vec::new(), None);
        for error in chain(Some(first)) {
            // A `Display` that stops early is not a reason to panic.
            texts.push(Scratch::new().format(format_args!("{error}")).to_owned());
        }
        while let Some(text) = texts.pop() {
            source = Some(SourceText { text, source: source.map(Box::new) });
        }
        source
    }
}

impl Display for SourceText {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl StdError for SourceText {
    #[inline]
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

/// A text of `#[to_error(…)]`, of any type that is `Display`; absent if it is `None`.
///
/// For an `Option` the compiler finds the method of the value itself, and for other types that of the `Deref` target.
#[derive(Debug)]
pub struct Value<'a, T: ?Sized>(Plain<'a, T>);

/// A [`Value`] that is not an `Option`.
#[derive(Debug)]
pub struct Plain<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized> Value<'a, T> {
    /// Wraps any value.
    pub fn new(value: &'a T) -> Self {
        Value(Plain(value))
    }
}

impl<'a, T> Value<'a, Option<T>> {
    /// Returns the text in the `Option`.
    pub fn text(&self) -> Option<&'a T> {
        self.0.0.as_ref()
    }
}

impl<'a, T: ?Sized> Plain<'a, T> {
    /// Returns the value.
    pub fn text(&self) -> Option<&'a T> {
        Some(self.0)
    }
}

impl<'a, T: ?Sized> Deref for Value<'a, T> {
    type Target = Plain<'a, T>;

    fn deref(&self) -> &Plain<'a, T> {
        &self.0
    }
}

/// A number of `#[to_error(…)]`: an integer, or an `Option` of one, which is not set if it is `None`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integer",
    label = "`int1` and `int2` are integers",
    note = "write an integer of any type, or an `Option` of one; of an enum, `*field as i32`"
)]
pub trait Number {
    /// Returns the number, if there is one.
    fn number(self) -> Option<i32>;
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl Number for $number {
            #[inline]
            fn number(self) -> Option<i32> {
                Some(self.__saturated())
            }
        })*
    };
}

numbers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

impl<N: Number + Copy> Number for &N {
    fn number(self) -> Option<i32> {
        (*self).number()
    }
}

impl<N: Number> Number for Option<N> {
    fn number(self) -> Option<i32> {
        self?.number()
    }
}
