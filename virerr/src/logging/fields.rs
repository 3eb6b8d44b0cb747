//! The level and the fields of an error in a log.

use crate::error::Error;
use crate::facts::LogLevel;
use crate::level::Level;
use crate::library::{Code, Library};
use crate::table::{self, Entry};
use std::fmt::Write as _;
use std::panic::Location;

/// Returns the level that the code's row names, or else that of the error.
pub(super) fn level<L: Library>(err: &Error<L>) -> LogLevel {
    let parts = err.record.parts();
    table::facts::<L::Code>(parts.code.number()).log_level().unwrap_or(match parts.level() {
        Level::None => LogLevel::Info,
        Level::Warning => LogLevel::Warn,
        Level::Error => LogLevel::Error,
    })
}

/// The value of a field.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    Text(&'a str),
    Number(i64),
}

/// The sources of the fields' values: an error, and the texts made from it.
pub(super) struct Fields<'a> {
    pub(super) message: &'a str,
    code: Entry,
    /// `<library>::<variant>`
    exception_type: String,
    function: Option<&'static str>,
    location: Option<&'static Location<'static>>,
    domain: i32,
    object: Option<&'a str>,
    sources: String,
    int1: i32,
    int2: i32,
    str3: Option<&'a str>,
    errno: Option<i32>,
}

impl<'a> Fields<'a> {
    pub(super) fn of<L: Library>(err: &'a Error<L>) -> Self {
        let parts = err.record.parts();
        Fields {
            message: err.message(),
            code: parts.code,
            exception_type: [L::NAME, parts.code.name()].join("::"),
            function: parts.api_path,
            location: parts.location,
            domain: parts.domain,
            object: err.object(),
            sources: joined_sources(err),
            int1: parts.int1,
            int2: parts.int2,
            str3: err.str3(),
            errno: errno(err),
        }
    }

    /// Returns all fields with their names, in a fixed order.
    pub(super) fn all(&self) -> [(&'static str, Option<Value<'_>>); COUNT] {
        TABLE.map(|(name, read)| (name, read(self)))
    }
}

fn joined_sources<L: Library>(err: &Error<L>) -> String {
    let mut joined = String::new();
    for (place, source) in err.sources().enumerate() {
        let separator = if place == 0 { "" } else { ": " };
        // If a `Display` stops early, its text until then is used.
        let _ = write!(joined, "{separator}{source}");
    }
    joined
}

/// Returns the system's error number, or else the one that the code's row names.
fn errno<L: Library>(err: &Error<L>) -> Option<i32> {
    let is_of_the_system = err.code() == L::ROLES.system && L::ROLES.system != L::ROLES.internal;
    match err.int1() {
        int1 if is_of_the_system && int1 != UNSET => Some(int1),
        _ => table::facts::<L::Code>(err.code().number()).errno(),
    }
}

/// The value of an integer that is not set.
const UNSET: i32 = -1;

/// Reads a field; `None` if it is absent.
type ReadField = for<'a> fn(&'a Fields<'_>) -> Option<Value<'a>>;

pub(super) const COUNT: usize = 16;

/// All fields, named by OpenTelemetry's semantic conventions where there is a name.
pub(super) const TABLE: [(&str, ReadField); COUNT] = [
    ("error.type", |fields| text(Some(fields.code.symbol()))),
    ("exception.message", |fields| text(Some(fields.message))),
    ("exception.type", |fields| text(Some(&fields.exception_type))),
    ("code.function.name", |fields| text(fields.function)),
    ("code.file.path", |fields| text(fields.location.map(Location::file))),
    ("code.line.number", |fields| number(fields.location.map(Location::line))),
    ("code.column.number", |fields| number(fields.location.map(Location::column))),
    ("virerr.code", |fields| number(Some(fields.code.number()))),
    ("virerr.hex", |fields| text(fields.code.hex())),
    ("virerr.domain", |fields| number(Some(fields.domain).filter(|&domain| domain != 0))),
    ("virerr.object", |fields| text(fields.object)),
    ("virerr.sources", |fields| text(Some(&*fields.sources).filter(|sources| !sources.is_empty()))),
    ("virerr.int1", |fields| number(Some(fields.int1).filter(|&int| int != UNSET))),
    ("virerr.int2", |fields| number(Some(fields.int2).filter(|&int| int != UNSET))),
    ("virerr.str3", |fields| text(fields.str3)),
    ("virerr.errno", |fields| number(fields.errno)),
];

fn text(text: Option<&str>) -> Option<Value<'_>> {
    text.map(Value::Text)
}

fn number<'a>(number: Option<impl Into<i64>>) -> Option<Value<'a>> {
    number.map(|number| Value::Number(number.into()))
}
