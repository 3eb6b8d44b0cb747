//! The expansion of `#[derive(ToError)]`: making an error of a library from one of another type.
//!
//! The expansion begins with `let foreign = foreign(self).error();`, and converts each variant in one of three ways:
//!
//! ```text
//! foreign.coded::<Acme>(ErrorCode::NoDomain).object(OptionalText::new(name).text()).done()
//! foreign.system::<Acme>().done_with_errno(wrapped)
//! ToError::to_error(wrapped)
//! ```
//!
//! `From` for the library's error expands to `FromError::new(error).done()`.

mod from_error;
mod of_panic;
mod printed;
mod value;
mod wrapped;

pub use from_error::FromError;
pub use of_panic::of_panic;
pub use printed::Printed;
pub use value::{Number, OptionalText};
pub use wrapped::Wrapped;

use crate::error::Error;
use crate::level::Level;
use crate::library::{Code as _, Library};
use crate::raise::{ErrorBuilder, os_text};
use crate::scratch::Scratch;
use crate::source_text::SourceText;
use crate::sources::sources_in_detail;
use crate::to_error::ToError;
use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::io;

/// Begins the conversion of an error.
pub fn foreign<E>(error: &E) -> Unread<'_, E> {
    Unread(error)
}

/// An error whose text and sources are not known yet.
#[derive(Debug)]
pub struct Unread<'a, E>(&'a E);

impl<'a, E> Unread<'a, E> {
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
    label = "`source` must be a `&dyn std::error::Error`, or an `Option` of one",
    note = "if the field `0` is a `Box<dyn std::error::Error>`, an `anyhow::Error` or an `eyre::Report`, write `source = &*self.0`"
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

fn with_source<L: Library>(builder: ErrorBuilder<L>, source: Option<&(dyn StdError + 'static)>) -> ErrorBuilder<L> {
    match source.and_then(SourceText::of) {
        Some(source) => builder.source(source),
        None => builder,
    }
}
