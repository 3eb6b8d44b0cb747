//! The facts of a row besides its texts: the kind of a failure, how to fix it, the release that added it.

use crate::errno;
use core::fmt;

/// The kind of a failure, in terms that many systems share: the 16 categories of `google.rpc.Code`.
///
/// `#[category(not_found)]` on a row of [`define_codes!`](crate::define_codes) sets it, and `category()` of the enum
/// returns it.
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
    /// The caller cancelled the call.
    Cancelled = 1,
    /// The cause is unknown.
    Unknown = 2,
    /// An argument is wrong in any state of the system.
    InvalidArgument = 3,
    /// The call took too long.
    DeadlineExceeded = 4,
    /// An object does not exist.
    NotFound = 5,
    /// An object that the call would create exists.
    AlreadyExists = 6,
    /// The caller is known but may not do this.
    PermissionDenied = 7,
    /// A quota, disk space or memory is used up.
    ResourceExhausted = 8,
    /// The system is not in the state that the call needs.
    FailedPrecondition = 9,
    /// The call was aborted, for example because of a conflicting transaction.
    Aborted = 10,
    /// A position is out of range.
    OutOfRange = 11,
    /// The function does not exist, or not here.
    Unimplemented = 12,
    /// An invariant of the system is broken.
    Internal = 13,
    /// The service is unavailable now, and may be available later.
    Unavailable = 14,
    /// Data is lost or damaged beyond repair.
    DataLoss = 15,
    /// The caller has not authenticated.
    Unauthenticated = 16,
}

impl Category {
    /// All categories, by number.
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

    /// Returns the number of the category in `google.rpc.Code`: 1 to 16.
    #[inline]
    pub const fn number(self) -> i32 {
        self as i32
    }

    /// Returns the category with this number, or `None` for numbers other than 1 to 16.
    #[inline]
    pub const fn from_number(number: i32) -> Option<Self> {
        if number < 1 || number > 16 { None } else { Some(Self::ALL[number as usize - 1]) }
    }

    /// Returns the name as in the list, such as `not_found`.
    #[inline]
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

    /// Returns the category with this name.
    #[inline]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|category| category.name() == name).copied()
    }
}

/// Prints the name.
impl fmt::Display for Category {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// Advice on a retry: if and when the same call may succeed.
///
/// `#[retry(backoff)]` on a row of [`define_codes!`](crate::define_codes) sets it, and `retry()` of the enum returns
/// it.
///
/// ```
/// assert_eq!(virerr::Retry::Backoff.to_string(), "backoff");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum Retry {
    /// The same call fails again until somebody fixes the cause.
    Never = 0,
    /// The same call may succeed at once.
    Immediate = 1,
    /// The same call may succeed later; wait longer before each attempt.
    Backoff = 2,
}

impl Retry {
    /// Returns the name as in the list: `never`, `immediate` or `backoff`.
    #[inline]
    pub const fn name(self) -> &'static str {
        match self {
            Retry::Never => "never",
            Retry::Immediate => "immediate",
            Retry::Backoff => "backoff",
        }
    }

    #[inline]
    const fn from_number(number: i32) -> Option<Self> {
        Some(match number {
            1 => Retry::Immediate,
            2 => Retry::Backoff,
            _ => Retry::Never,
        })
    }
}

/// Prints the name.
impl fmt::Display for Retry {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The level of a failure in a log, in the terms of `log` and `tracing`.
///
/// `#[log(debug)]` on a row of [`define_codes!`](crate::define_codes) sets it, and `log_level()` of the enum returns
/// it. The loggers of the module `logging` write at this level.
///
/// ```
/// use virerr::LogLevel;
///
/// assert!(LogLevel::Error < LogLevel::Debug);
/// assert_eq!(LogLevel::Warn.name(), "warn");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum LogLevel {
    /// Needs attention.
    Error = 1,
    /// May need attention.
    Warn = 2,
    /// Useful to know.
    Info = 3,
    /// For debugging.
    Debug = 4,
    /// For following each step.
    Trace = 5,
}

impl LogLevel {
    /// Returns the name as in the list: `error`, `warn`, `info`, `debug` or `trace`.
    #[inline]
    pub const fn name(self) -> &'static str {
        match self {
            LogLevel::Error => "error",
            LogLevel::Warn => "warn",
            LogLevel::Info => "info",
            LogLevel::Debug => "debug",
            LogLevel::Trace => "trace",
        }
    }

    #[inline]
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

/// Prints the name.
impl fmt::Display for LogLevel {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The deprecation of a row: its `#[deprecated]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deprecated {
    /// The release that deprecated it, if the list gives one.
    pub since: Option<&'static str>,
    /// The reason and the replacement, if the list gives them.
    pub note: Option<&'static str>,
}

impl Deprecated {
    /// Treats an empty text as absent.
    #[inline]
    pub(crate) const fn new(since: &'static str, note: &'static str) -> Self {
        Deprecated { since: unless_empty(since), note: unless_empty(note) }
    }
}

/// Passes the facts of a row to another macro, a line each: the column, the function that returns it, its type, the
/// function that converts the column's value to it, and its documentation. Domains have only the first ones.
#[doc(hidden)]
#[macro_export]
macro_rules! __each_fact {
    ([$($then:tt)*] $($with:tt)*) => {
        $($then)*! {
            $($with)*
            {
                since: TextColumn, since -> &'static str, Some, "the release that added it";
                help: TextColumn, help -> &'static str, Some, "advice on what to do about it, in Markdown like the documentation";
            }
            {
                explain: FileColumn, explain -> &'static str, Some, "the text of the file, in Markdown, which begins with a heading";
                category: NumberColumn, category -> $crate::Category, Category::from_number, "the kind of failure";
                errno: TextColumn, errno -> i32, errno::number,
                    "the nearest error number of the system, if the number of its name is known for the target system";
                http: NumberColumn, http_status -> u16, status, "the status of an HTTP response, 100 to 599";
                retry: NumberColumn, retry -> $crate::Retry, Retry::from_number, "if and when the same call may succeed";
                log: NumberColumn, log_level -> $crate::LogLevel, LogLevel::from_number, "the level in a log";
            }
        }
    };
}

pub(crate) use __each_fact;

#[inline]
const fn status(number: i32) -> Option<u16> {
    Some(number as u16)
}

/// The columns, and the functions of what reads them.
macro_rules! define {
    ($({$($column:ident: $kind:ident, $getter:ident -> $type:ty, $made:path, $says:literal;)*})*) => {
        /// The facts of a whole list, a column for each kind, as the macro writes them. A list without facts has
        /// [`FactColumns::NONE`].
        #[doc(hidden)]
        #[derive(Debug)]
        pub struct FactColumns {
            /// Empty for a row that is deprecated without `since`.
            pub deprecated_since: TextColumn,
            /// Empty for a row that is deprecated without a note.
            pub deprecated_note: TextColumn,
            /// The author's own facts.
            pub own: &'static [OwnColumn],
            $($(pub $column: $kind,)*)*
        }

        impl FactColumns {
            /// A list without facts.
            pub const NONE: FactColumns = FactColumns {
                deprecated_since: TextColumn::NONE,
                deprecated_note: TextColumn::NONE,
                own: &[],
                $($($column: $kind::NONE,)*)*
            };
        }

        impl RowFacts {
            $($(
                #[inline]
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
    facts: &'static FactColumns,
    place: usize,
}

impl RowFacts {
    #[inline]
    pub(crate) const fn new(facts: &'static FactColumns, place: usize) -> Self {
        RowFacts { facts, place }
    }

    #[inline]
    pub const fn deprecated(self) -> Option<Deprecated> {
        match (self.facts.deprecated_since.get(self.place), self.facts.deprecated_note.get(self.place)) {
            (Some(since), Some(note)) => Some(Deprecated::new(since, note)),
            _ => None,
        }
    }

    #[inline]
    pub(crate) const fn errno_name(self) -> Option<&'static str> {
        self.facts.errno.get(self.place)
    }

    #[inline]
    pub(crate) fn own(self) -> impl Iterator<Item = (&'static str, Fact)> {
        self.facts.own.iter().filter_map(move |column| Some((column.name, column.get(self.place)?)))
    }
}

/// The value of a fact that the list defines itself: `#[fact(sqlstate = "42P01", severity = 3)]` on a row of
/// [`define_codes!`](crate::define_codes) sets it, and [`Row::fact`](crate::catalogue::Row::fact) returns it.
///
/// It prints as the text or the number, and `==` compares it with a `&str` or an integer.
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
    /// Returns the text, if it is a string.
    #[inline]
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Fact::Text(text) => Some(text),
            Fact::Int(_) => None,
        }
    }

    /// Returns the number, if it is an integer.
    #[inline]
    pub const fn as_int(self) -> Option<i64> {
        match self {
            Fact::Int(number) => Some(number),
            Fact::Text(_) => None,
        }
    }
}

impl fmt::Display for Fact {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fact::Text(text) => text.fmt(f),
            Fact::Int(number) => number.fmt(f),
        }
    }
}

impl PartialEq<str> for Fact {
    #[inline]
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<&str> for Fact {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == Some(*other)
    }
}

impl PartialEq<i64> for Fact {
    #[inline]
    fn eq(&self, other: &i64) -> bool {
        self.as_int() == Some(*other)
    }
}

#[inline]
const fn unless_empty(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

/// A column in which few rows have a text: their places in the list, in order, as little-endian `u16`s; the end of each
/// text, as little-endian `u32`s; and the texts one after another. It is three literals for any number of rows, since
/// each expression costs compile time.
#[doc(hidden)]
#[derive(Debug)]
pub struct TextColumn {
    pub places: &'static [u8],
    pub ends: &'static [u8],
    pub text: &'static str,
}

impl TextColumn {
    /// A column without texts.
    pub const NONE: TextColumn = TextColumn { places: b"", ends: b"", text: "" };

    #[inline]
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
pub struct FileColumn {
    pub places: &'static [u8],
    pub texts: &'static [&'static str],
}

impl FileColumn {
    const NONE: FileColumn = FileColumn { places: b"", texts: &[] };

    #[inline]
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
pub struct NumberColumn {
    pub places: &'static [u8],
    pub numbers: &'static [u8],
}

impl NumberColumn {
    const NONE: NumberColumn = NumberColumn { places: b"", numbers: b"" };

    #[inline]
    const fn get(&self, place: usize) -> Option<i32> {
        match find(self.places, place) {
            Some(at) => Some(i32::from_le_bytes(self.numbers.as_chunks().0[at])),
            None => None,
        }
    }
}

/// The column of one of the author's own facts: the texts of some rows, and the little-endian `i64`s of others.
#[doc(hidden)]
#[derive(Debug)]
pub struct OwnColumn {
    pub name: &'static str,
    pub texts: TextColumn,
    pub places: &'static [u8],
    pub integers: &'static [u8],
}

impl OwnColumn {
    #[inline]
    fn get(&self, place: usize) -> Option<Fact> {
        match find(self.places, place) {
            Some(at) => Some(Fact::Int(i64::from_le_bytes(self.integers.as_chunks().0[at]))),
            None => self.texts.get(place).map(Fact::Text),
        }
    }
}

/// Returns the index of this place in a column's sorted places.
#[inline]
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
