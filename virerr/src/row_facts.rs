//! The facts of the rows of a list: their columns, and the functions that read them.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::column::{FileColumn, NumberColumn, TextColumn, find};
use crate::errno;
use crate::facts::{Category, Deprecated, Fact, LogLevel, Retry};

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

/// The columns, and the functions that read them.
macro_rules! define {
    ($({$($column:ident: $kind:ident, $getter:ident -> $type:ty, $made:path, $says:literal;)*})*) => {
        /// The facts of a whole list, a column for each kind, as the macro writes them. A list without facts has
        /// [`FactColumns::NONE`].
        #[doc(hidden)]
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
#[derive(Clone, Copy)]
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

/// The column of one of the author's own facts: the texts of some rows, and the little-endian `i64`s of others.
#[doc(hidden)]
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
