//! The functions that the raising macros call.

mod bare;
mod builder;
mod enclosing;
mod integer;
mod macros;

pub(crate) use bare::catalogue_texts;
pub use builder::ErrorBuilder;
pub use enclosing::enclosing_function;
pub use integer::Integer;

use crate::error::Error;
use crate::library::{Code, Library};
use crate::module::DomainOf;
use crate::record::{Message, Record, Text};
use crate::scratch::Scratch;
use crate::table::Entry;
use bare::{bare_parts, detailed_texts};
use std::fmt;
use std::io;
use std::panic::Location;
use std::sync::Arc;

/// Makes the error of `error!` without named arguments. This is one call where the error is raised, without a builder to move.
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
    Record::new(bare_parts(code, domain, Some(location)), &texts)
}

#[inline(never)]
fn raise_at(code: Entry, domain: i32, location: &'static Location<'static>, detail: fmt::Arguments<'_>) -> Record {
    let mut scratch = Scratch::new();
    let detail = scratch.format(detail);
    Record::make(|| bare_parts(code, domain, Some(location)), &detailed_texts(code, detail))
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
