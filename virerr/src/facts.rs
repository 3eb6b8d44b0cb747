//! What a row says besides its texts: how a failure is classed, what to do about it, since when it exists.

use crate::errno;
use core::fmt;

/// What kind of failure it is, in terms that many systems share: the 16 categories of `google.rpc.Code`.
///
/// `#[category(not_found)]` on a row of [`define_codes!`](crate::define_codes) sets it, `category()` of the enum gives it.
///
/// ```
/// use virerr::Category;
///
/// assert_eq!((Category::NotFound.name(), Category::NotFound.number()), ("not_found", 5));
/// assert_eq!(Category::from_name("not_found"), Some(Category::NotFound));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Category {
    /// The caller gave it up.
    Cancelled = 1,
    /// Nothing is known of it.
    Unknown = 2,
    /// An argument is wrong, whatever state the system is in.
    InvalidArgument = 3,
    /// It took too long.
    DeadlineExceeded = 4,
    /// What was asked for does not exist.
    NotFound = 5,
    /// What was to be created exists.
    AlreadyExists = 6,
    /// The caller is known and may not do this.
    PermissionDenied = 7,
    /// A quota, a disk, or memory is used up.
    ResourceExhausted = 8,
    /// The system is not in the state that the call needs.
    FailedPrecondition = 9,
    /// Another one got in the way, as where a transaction conflicts.
    Aborted = 10,
    /// It went past the end.
    OutOfRange = 11,
    /// There is no such function, or not here.
    Unimplemented = 12,
    /// Something that the system takes for granted is broken.
    Internal = 13,
    /// Not now; later perhaps.
    Unavailable = 14,
    /// Data is lost or damaged beyond repair.
    DataLoss = 15,
    /// The caller has not said who it is.
    Unauthenticated = 16,
}

impl Category {
    /// All of them, by number.
    pub const ALL: [Category; 16] = [
        Category::Cancelled,
        Category::Unknown,
        Category::InvalidArgument,
        Category::DeadlineExceeded,
        Category::NotFound,
        Category::AlreadyExists,
        Category::PermissionDenied,
        Category::ResourceExhausted,
        Category::FailedPrecondition,
        Category::Aborted,
        Category::OutOfRange,
        Category::Unimplemented,
        Category::Internal,
        Category::Unavailable,
        Category::DataLoss,
        Category::Unauthenticated,
    ];

    /// The number of the category in `google.rpc.Code`: 1 to 16.
    pub const fn number(self) -> i32 {
        self as i32
    }

    /// The category with this number; `None` for anything but 1 to 16.
    pub const fn from_number(number: i32) -> Option<Self> {
        if number < 1 || number > 16 { None } else { Some(Self::ALL[number as usize - 1]) }
    }

    /// The name as the list writes it, such as `not_found`.
    pub const fn name(self) -> &'static str {
        match self {
            Category::Cancelled => "cancelled",
            Category::Unknown => "unknown",
            Category::InvalidArgument => "invalid_argument",
            Category::DeadlineExceeded => "deadline_exceeded",
            Category::NotFound => "not_found",
            Category::AlreadyExists => "already_exists",
            Category::PermissionDenied => "permission_denied",
            Category::ResourceExhausted => "resource_exhausted",
            Category::FailedPrecondition => "failed_precondition",
            Category::Aborted => "aborted",
            Category::OutOfRange => "out_of_range",
            Category::Unimplemented => "unimplemented",
            Category::Internal => "internal",
            Category::Unavailable => "unavailable",
            Category::DataLoss => "data_loss",
            Category::Unauthenticated => "unauthenticated",
        }
    }

    /// The category with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|category| category.name() == name).copied()
    }
}

/// The name.
impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// Whether trying again can help.
///
/// `#[retry(backoff)]` on a row of [`define_codes!`](crate::define_codes) sets it, `retry()` of the enum gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Retry {
    /// The same call fails again until somebody does something about it.
    Never = 0,
    /// The same call may succeed at once.
    Immediate = 1,
    /// The same call may succeed later; wait longer each time.
    Backoff = 2,
}

impl Retry {
    /// The name as the list writes it: `never`, `immediate` or `backoff`.
    pub const fn name(self) -> &'static str {
        match self {
            Retry::Never => "never",
            Retry::Immediate => "immediate",
            Retry::Backoff => "backoff",
        }
    }

    const fn from_number(number: i32) -> Option<Self> {
        Some(match number {
            1 => Retry::Immediate,
            2 => Retry::Backoff,
            _ => Retry::Never,
        })
    }
}

/// The name.
impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// At which level a failure belongs into a log, in the terms of `log` and `tracing`.
///
/// `#[log(debug)]` on a row of [`define_codes!`](crate::define_codes) sets it, `log_level()` of the enum gives it. The
/// loggers of the module `logging` write at that level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum LogLevel {
    /// Somebody has to look at it.
    Error = 1,
    /// It may have to be looked at.
    Warn = 2,
    /// Good to know.
    Info = 3,
    /// For who looks for a defect.
    Debug = 4,
    /// For who follows each step.
    Trace = 5,
}

impl LogLevel {
    /// The name as the list writes it: `error`, `warn`, `info`, `debug` or `trace`.
    pub const fn name(self) -> &'static str {
        match self {
            LogLevel::Error => "error",
            LogLevel::Warn => "warn",
            LogLevel::Info => "info",
            LogLevel::Debug => "debug",
            LogLevel::Trace => "trace",
        }
    }

    const fn from_number(number: i32) -> Option<Self> {
        Some(match number {
            1 => LogLevel::Error,
            2 => LogLevel::Warn,
            3 => LogLevel::Info,
            4 => LogLevel::Debug,
            _ => LogLevel::Trace,
        })
    }
}

/// The name.
impl fmt::Display for LogLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// That a row is not to be used any more: its `#[deprecated]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deprecated {
    /// The release that said so first, where the list tells.
    pub since: Option<&'static str>,
    /// Why, and what to use instead, where the list tells.
    pub note: Option<&'static str>,
}

impl Deprecated {
    /// An empty text is none.
    pub(crate) const fn new(since: &'static str, note: &'static str) -> Self {
        Deprecated { since: unless_empty(since), note: unless_empty(note) }
    }
}

/// The facts that a row can state, a line each: the column, the function that gives it, its type, how the type is made of the
/// column's value, and what it says. Passes them on to another macro; domains have the first ones only.
#[doc(hidden)]
#[macro_export]
macro_rules! __each_fact {
    ([$($then:tt)*] $($with:tt)*) => {
        $($then)*! {
            $($with)*
            {
                since: Texts, since -> &'static str, Some, "The release that it appeared in";
                help: Texts, help -> &'static str, Some, "What to do about it, in Markdown like the documentation";
            }
            {
                explain: Files, explain -> &'static str, Some, "What the file says, in Markdown, with a heading as its first line";
                category: Numbers, category -> $crate::Category, Category::from_number, "What kind of failure it is";
                errno: Texts, errno -> i32, errno::number,
                    "The system's number that is nearest to it, if the system that was compiled for has one of that name";
                http: Numbers, http_status -> u16, status, "The status of an HTTP response that tells of it, 100 to 599";
                retry: Numbers, retry -> $crate::Retry, Retry::from_number, "Whether trying again can help";
                log: Numbers, log_level -> $crate::LogLevel, LogLevel::from_number, "At which level it belongs into a log";
            }
        }
    };
}

pub(crate) use __each_fact;

const fn status(number: i32) -> Option<u16> {
    Some(number as u16)
}

/// The columns, and the functions of what reads them.
macro_rules! define {
    ($({$($column:ident: $kind:ident, $getter:ident -> $type:ty, $made:path, $says:literal;)*})*) => {
        /// The facts of a whole list, a column each, as the macro writes them. A list in which no row has any has
        /// [`Facts::NONE`].
        #[doc(hidden)]
        #[derive(Debug)]
        pub struct Facts {
            /// Where a row is deprecated without saying since when, the text is empty.
            pub deprecated_since: Texts,
            /// Where a row is deprecated without a note, the text is empty.
            pub deprecated_note: Texts,
            /// Those of the author's own.
            pub own: &'static [OwnColumn],
            $($(pub $column: $kind,)*)*
        }

        impl Facts {
            /// No fact in any row.
            pub const NONE: Facts = Facts {
                deprecated_since: Texts::NONE,
                deprecated_note: Texts::NONE,
                own: &[],
                $($($column: $kind::NONE,)*)*
            };
        }

        impl RowFacts {
            $($(
                pub const fn $getter(self) -> Option<$type> {
                    match self.facts.$column.get(self.place) {
                        Some(value) => $made(value),
                        None => None,
                    }
                }
            )*)*
        }
    };
}

__each_fact!([define]);

/// The facts of one row.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct RowFacts {
    facts: &'static Facts,
    place: usize,
}

impl RowFacts {
    pub(crate) const fn new(facts: &'static Facts, place: usize) -> Self {
        RowFacts { facts, place }
    }

    pub const fn deprecated(self) -> Option<Deprecated> {
        match (self.facts.deprecated_since.get(self.place), self.facts.deprecated_note.get(self.place)) {
            (Some(since), Some(note)) => Some(Deprecated::new(since, note)),
            _ => None,
        }
    }

    pub(crate) const fn errno_name(self) -> Option<&'static str> {
        self.facts.errno.get(self.place)
    }

    pub(crate) fn own(self) -> impl Iterator<Item = (&'static str, Fact)> {
        self.facts.own.iter().filter_map(move |column| Some((column.name, column.get(self.place)?)))
    }
}

/// The value of a fact of the author's own: `#[fact(sqlstate = "42P01", severity = 3)]` on a row of
/// [`define_codes!`](crate::define_codes) states it, [`Row::fact`] gives it.
///
/// It prints as the text or the number, and compares with either.
///
/// ```
/// virerr::define_codes! {
///     #[library(name = "acme")]
///     pub struct Acme;
///     pub enum ErrorCode {
///         #[role(internal)]
///         InternalError = 1 => "internal error",
///         #[fact(sqlstate = "42P01", severity = 3)]
///         UndefinedTable = 2 => "undefined table",
///     }
/// }
///
/// let row = ErrorCode::UndefinedTable.row();
/// assert_eq!(row.fact("sqlstate").and_then(|fact| fact.as_str()), Some("42P01"));
/// assert_eq!(row.fact("severity").and_then(|fact| fact.as_int()), Some(3));
/// assert_eq!(row.fact("severity").unwrap().to_string(), "3");
/// assert!(ErrorCode::InternalError.row().fact("sqlstate").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fact {
    /// A string.
    Text(&'static str),
    /// An integer.
    Int(i64),
}

impl Fact {
    /// The text, if it is a string.
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Fact::Text(text) => Some(text),
            Fact::Int(_) => None,
        }
    }

    /// The number, if it is an integer.
    pub const fn as_int(self) -> Option<i64> {
        match self {
            Fact::Int(number) => Some(number),
            Fact::Text(_) => None,
        }
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fact::Text(text) => text.fmt(f),
            Fact::Int(number) => number.fmt(f),
        }
    }
}

impl PartialEq<str> for Fact {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<&str> for Fact {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == Some(*other)
    }
}

impl PartialEq<i64> for Fact {
    fn eq(&self, other: &i64) -> bool {
        self.as_int() == Some(*other)
    }
}

const fn unless_empty(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

/// A column in which few rows have a text: where they are in the list, in order, as little-endian `u16`s; where each text
/// ends, as little-endian `u32`s; and the texts behind each other. Three literals, whatever the number of rows: each
/// expression more would cost the compiler.
#[doc(hidden)]
#[derive(Debug)]
pub struct Texts {
    pub places: &'static [u8],
    pub ends: &'static [u8],
    pub text: &'static str,
}

impl Texts {
    /// No row has one.
    pub const NONE: Texts = Texts { places: b"", ends: b"", text: "" };

    pub(crate) const fn get(&self, place: usize) -> Option<&'static str> {
        let Some(at) = find(self.places, place) else { return None };
        let ends = self.ends.as_chunks().0;
        let start = if at == 0 { 0 } else { u32::from_le_bytes(ends[at - 1]) as usize };
        let (text, _) = self.text.split_at(u32::from_le_bytes(ends[at]) as usize);
        Some(text.split_at(start).1)
    }
}

/// A column in which few rows have the text of a file.
#[doc(hidden)]
#[derive(Debug)]
pub struct Files {
    pub places: &'static [u8],
    pub texts: &'static [&'static str],
}

impl Files {
    const NONE: Files = Files { places: b"", texts: &[] };

    const fn get(&self, place: usize) -> Option<&'static str> {
        match find(self.places, place) {
            Some(at) => Some(self.texts[at]),
            None => None,
        }
    }
}

/// A column in which few rows have a number: little-endian `i32`s.
#[doc(hidden)]
#[derive(Debug)]
pub struct Numbers {
    pub places: &'static [u8],
    pub numbers: &'static [u8],
}

impl Numbers {
    const NONE: Numbers = Numbers { places: b"", numbers: b"" };

    const fn get(&self, place: usize) -> Option<i32> {
        match find(self.places, place) {
            Some(at) => Some(i32::from_le_bytes(self.numbers.as_chunks().0[at])),
            None => None,
        }
    }
}

/// The column of a fact of the author's own: the texts of some rows, and the little-endian `i64`s of others.
#[doc(hidden)]
#[derive(Debug)]
pub struct OwnColumn {
    pub name: &'static str,
    pub texts: Texts,
    pub places: &'static [u8],
    pub integers: &'static [u8],
}

impl OwnColumn {
    fn get(&self, place: usize) -> Option<Fact> {
        match find(self.places, place) {
            Some(at) => Some(Fact::Int(i64::from_le_bytes(self.integers.as_chunks().0[at]))),
            None => self.texts.get(place).map(Fact::Text),
        }
    }
}

/// Where in a column's sorted places this one is.
const fn find(places: &[u8], place: usize) -> Option<usize> {
    let (places, _) = places.as_chunks();
    let (mut low, mut high) = (0, places.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let found = u16::from_le_bytes(places[middle]) as usize;
        if found == place {
            return Some(middle);
        }
        if found < place {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    None
}
