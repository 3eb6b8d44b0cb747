//! What `#[derive(ToError)]` expands to: an error of a library made from one of another type.
//!
//! The expansion begins with `let foreign = Foreign::new(self);`, and converts each variant in one of three ways:
//!
//! ```text
//! foreign.coded::<Acme>(ErrorCode::NoDomain).object(Value::new(name).text()).done()
//! foreign.system::<Acme>().done_with_errno(wrapped)
//! ToError::to_error(wrapped)
//! ```

use crate::error::Error;
use crate::level::Level;
use crate::library::{Code as _, Library};
use crate::raise::{ErrorBuilder, Integer as _, os_text};
use crate::record::formatted;
use crate::to_error::ToError;
use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::io;
use std::marker::PhantomData;
use std::ops::Deref;

/// The error of another type that is to be told.
#[derive(Clone, Copy, Debug)]
pub struct Foreign<'a>(&'a (dyn StdError + 'a));

impl<'a> Foreign<'a> {
    /// Takes any error type. The argument converts itself, so that the compiler says of one that is not an error type no
    /// more than that.
    pub fn new(error: &'a (dyn StdError + 'a)) -> Self {
        Foreign(error)
    }

    /// Tells it under this code.
    pub fn coded<L: Library>(self, code: L::Code) -> Draft<'a, L> {
        Draft { builder: ErrorBuilder::new(code.__entry(), 0, None), error: self.0 }
    }

    /// Tells it as what the operating system refused.
    pub fn system<L: Library>(self) -> Draft<'a, L> {
        self.coded(L::ROLES.system)
    }
}

/// The error of the library in the making.
#[derive(Debug)]
pub struct Draft<'a, L: Library> {
    builder: ErrorBuilder<L>,
    error: &'a (dyn StdError + 'a),
}

impl<L: Library> Draft<'_, L> {
    /// The part of the library that failed.
    pub fn domain(self, domain: L::Domain) -> Self {
        Draft { builder: self.builder.domain(domain), ..self }
    }

    /// How bad it is.
    pub fn level(self, level: Level) -> Self {
        Draft { builder: self.builder.level(level), ..self }
    }

    /// The name of the object, if there is one.
    pub fn object<T: Display + ?Sized>(self, name: Option<&T>) -> Self {
        match name {
            Some(name) => Draft { builder: self.builder.object(name), ..self },
            None => self,
        }
    }

    /// The third extra string, if there is one.
    pub fn str3<T: Display + ?Sized>(self, text: Option<&T>) -> Self {
        match text {
            Some(text) => Draft { builder: self.builder.str3(text), ..self },
            None => self,
        }
    }

    /// The first extra number, if there is one.
    pub fn int1(self, number: impl Number) -> Self {
        match number.number() {
            Some(number) => Draft { builder: self.builder.int1(number), ..self },
            None => self,
        }
    }

    /// The second extra number, if there is one.
    pub fn int2(self, number: impl Number) -> Self {
        match number.number() {
            Some(number) => Draft { builder: self.builder.int2(number), ..self },
            None => self,
        }
    }

    /// The error: the detail is what the foreign one prints, the source what can be had of its sources.
    pub fn done(self) -> Error<L> {
        let Draft { builder, error } = self;
        with_source(builder, error.source()).__build_with_detail(format_args!("{error}"))
    }

    /// The same for one that wraps an `io::Error`: `int1` is errno, and what the system says stands in the detail
    /// without what Rust adds. The system's text is behind the foreign one's, unless that ends with it anyway.
    pub fn done_with_errno(self, io: &io::Error) -> Error<L> {
        let Draft { builder, error } = self;
        let is_in_detail = error.source().is_some_and(|source| is_same(source, io));
        let builder = with_source(builder, error.source())
            .sources_in_detail(u8::from(is_in_detail))
            .int1(io.raw_os_error().unwrap_or(-1));
        let text = os_text(io);
        formatted(format_args!("{error}"), |whole| match whole.strip_suffix(&io.to_string()) {
            Some(what) => builder.__build_with_detail(format_args!("{what}{text}")),
            None if whole.ends_with(&text) => builder.__build_with_detail(format_args!("{whole}")),
            None => builder.__build_with_detail(format_args!("{whole}: {text}")),
        })
    }
}

/// Returns whether the source is this error, and not only like it.
fn is_same(source: &(dyn StdError + 'static), io: &io::Error) -> bool {
    source.downcast_ref::<io::Error>().is_some_and(|source| std::ptr::eq(source, io))
}

fn with_source<L: Library>(builder: ErrorBuilder<L>, source: Option<&(dyn StdError + 'static)>) -> ErrorBuilder<L> {
    match source.and_then(SourceText::of) {
        Some(source) => builder.source(source),
        None => builder,
    }
}

/// What a variant that is transparent wraps, for an error of the library to be filled in where it stands.
///
/// Where it is not a [`ToError`] of the library, the compiler finds the method of what this dereferences to: the call of
/// `to_error` is the one place where it reports that.
#[derive(Debug)]
pub struct Wrapped<'a, E: ?Sized, L> {
    error: &'a mut E,
    none: NoError<L>,
}

/// A [`Wrapped`] error that says nothing in the library's terms.
#[derive(Debug)]
pub struct NoError<L>(PhantomData<L>);

impl<'a, E: ?Sized, L> Wrapped<'a, E, L> {
    /// Any error.
    pub fn new(error: &'a mut E) -> Self {
        Wrapped { error, none: NoError(PhantomData) }
    }
}

impl<'a, E: ToError<Library = L> + ?Sized, L: Library> Wrapped<'a, E, L> {
    /// The error of the library, if it is one already.
    pub fn as_error(self) -> Option<&'a mut Error<L>> {
        self.error.__as_error()
    }
}

impl<L> NoError<L> {
    /// Nothing.
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

/// What a source said, and what the sources behind it said: a source cannot be kept where only a reference is there.
#[derive(Debug)]
struct SourceText {
    text: String,
    source: Option<Box<SourceText>>,
}

impl SourceText {
    /// More sources than this are taken for a chain without end.
    const MOST: usize = 64;

    fn of(first: &(dyn StdError + 'static)) -> Option<Self> {
        let chain = std::iter::successors(Some(first), |&error| error.source());
        // A `Display` that gives up half-way is no reason to panic.
        let texts: Vec<String> =
            chain.take(Self::MOST).map(|error| formatted(format_args!("{error}"), str::to_owned)).collect();
        texts.into_iter().rfold(None, |source, text| Some(SourceText { text, source: source.map(Box::new) }))
    }
}

impl Display for SourceText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl StdError for SourceText {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

/// A text that `#[to_error(…)]` sets: of any type that is `Display`, and absent where that is an `Option` without one.
///
/// For an `Option` the compiler finds the method of the value itself; for all else, that of what it dereferences to.
#[derive(Debug)]
pub struct Value<'a, T: ?Sized>(Plain<'a, T>);

/// A [`Value`] that is not an `Option`.
#[derive(Debug)]
pub struct Plain<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized> Value<'a, T> {
    /// Any value.
    pub fn new(value: &'a T) -> Self {
        Value(Plain(value))
    }
}

impl<'a, T> Value<'a, Option<T>> {
    /// What is in the `Option`.
    pub fn text(&self) -> Option<&'a T> {
        self.0.0.as_ref()
    }
}

impl<'a, T: ?Sized> Plain<'a, T> {
    /// The value.
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

/// A number that `#[to_error(…)]` sets: an integer, and unset where that is an `Option` without one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integer",
    label = "`int1` and `int2` are integers",
    note = "write an integer of any type, or an `Option` of one; of an enum, `*field as i32`"
)]
pub trait Number {
    /// The number, if there is one.
    fn number(self) -> Option<i32>;
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl Number for $number {
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
