//! The static rows that `define_codes!` fills, and how a number finds its row.

use crate::facts::{Facts, RowFacts, Texts};
use crate::level::Level;
use crate::past::{Docs, Past};
use core::fmt;

/// A row of either list, as the runtime reads it: by its number, without the catalogue.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Entry {
    table: &'static Table,
    place: usize,
    number: i32,
}

impl Entry {
    /// The row with this number, which is a variant's.
    #[inline(always)]
    pub const fn of<T: Listed>(number: i32) -> Self {
        Entry { table: T::TABLE, place: place_of::<T>(number), number }
    }

    /// The published number.
    pub const fn number(self) -> i32 {
        self.number
    }

    /// The variant's name without `r#`.
    pub const fn name(self) -> &'static str {
        self.table.name(2 * self.place)
    }

    /// The C name.
    pub const fn symbol(self) -> &'static str {
        self.table.name(2 * self.place + 1)
    }

    /// The message of a code, the title of a domain.
    #[inline]
    pub const fn text(self) -> &'static str {
        self.table.texts[self.place]
    }

    /// The message of an error with detail; codes have it.
    #[inline]
    pub const fn detail_form(self) -> &'static str {
        self.table.forms[self.place]
    }

    /// The detail form, and its parts before and after its `{}`.
    #[inline]
    #[cfg(feature = "std")]
    pub(crate) fn detail_parts(self) -> [&'static str; 3] {
        let form = self.detail_form();
        let at = number_at(self.table.detail_at, self.place);
        // The macro found `{}` at `at`; a form without one has the detail at its end.
        let (before, after) = (form.get(..at), form.get(at + "{}".len()..));
        [form, before.unwrap_or(form), after.unwrap_or_default()]
    }

    /// The number as the list has it, where that is in hexadecimal.
    pub(crate) const fn hex(self) -> Option<&'static str> {
        self.table.hex.get(self.place)
    }

    /// Writes the number as the list has it.
    #[cfg(feature = "std")]
    pub(crate) fn write_number(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.hex() {
            Some(hex) => f.write_str(hex),
            None => write!(f, "{}", self.number),
        }
    }

    /// The level of errors with this code, unless the raise site says otherwise; codes have it.
    pub const fn level(self) -> Level {
        match Level::from_number(self.table.levels[self.place] as i32) {
            Some(level) => level,
            None => Level::Error,
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry").field("number", &self.number).field("symbol", &self.symbol()).finish_non_exhaustive()
    }
}

/// The columns of a list, as the macro writes them. What is one literal a column (numbers are little-endian `u32`s in a
/// byte string, names stand behind each other) is so because each expression costs the compiler a type check, a borrow
/// check and more; the texts are an array because looking one up is to be one load.
#[doc(hidden)]
#[derive(Debug)]
pub struct Table {
    /// Messages or titles.
    pub texts: &'static [&'static str],
    /// Detail forms; none for domains.
    pub forms: &'static [&'static str],
    /// Where in each form its `{}` is.
    pub detail_at: &'static [u8],
    /// The numbers of the levels, a byte each; none for domains.
    pub levels: &'static [u8],
    /// Variant, symbol, variant, symbol, …
    pub names: &'static str,
    /// Where each of them ends.
    pub name_ends: &'static [u8],
    /// The numbers of the rows that have them in hexadecimal, as they are written.
    pub hex: Texts,
}

impl Table {
    pub(crate) const fn name(&self, at: usize) -> &'static str {
        let start = if at == 0 { 0 } else { number_at(self.name_ends, at - 1) };
        let (names, _) = self.names.split_at(number_at(self.name_ends, at));
        names.split_at(start).1
    }
}

/// A number of a column.
#[inline]
const fn number_at(column: &[u8], place: usize) -> usize {
    u32::from_le_bytes(column.as_chunks().0[place]) as usize
}

/// What a list is looked up by: both enums are one.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "expected a domain, found a value of `{Self}`",
    label = "not a domain of a library",
    note = "write the path of a domain with its enum, such as `virerr::domain!(ErrorDomain::Qemu)`"
)]
pub trait Listed: Copy + 'static {
    /// The library's type of domains, for codes too.
    type Domain;
    const ALL: &'static [Self];
    const INDEX: Index;
    const TABLE: &'static Table;
    const FACTS: &'static Facts = &Facts::NONE;
    const DOCS: &'static Docs;
    const PAST: &'static Past = &Past::NONE;
}

/// All variants; a function, as the compiler evaluates the constants that a body names.
pub const fn all<T: Listed>() -> &'static [T] {
    T::ALL
}

/// The variant with this number.
#[inline]
pub const fn from_number<T: Listed>(number: i32) -> Option<T> {
    match T::INDEX.place(number) {
        Some(place) => Some(T::ALL[place]),
        None => None,
    }
}

/// The place of the row with this number, which is a variant's.
#[inline(always)]
pub(crate) const fn place_of<T: Listed>(number: i32) -> usize {
    match T::INDEX.place(number) {
        Some(place) => place,
        None => panic!("the number of a variant is in its list"),
    }
}

/// The facts of the variant with this number.
pub const fn facts<T: Listed>(number: i32) -> RowFacts {
    RowFacts::new(T::FACTS, place_of::<T>(number))
}

/// The variant with this symbol or name, or with an alias of that symbol or name.
pub fn from_name<T: Listed>(name: &str) -> Option<T> {
    let is_it = |place: &usize| T::TABLE.name(2 * place) == name || T::TABLE.name(2 * place + 1) == name;
    if let Some(place) = (0..T::ALL.len()).find(is_it) {
        return Some(T::ALL[place]);
    }
    let alias = T::PAST.aliases.iter().find(|alias| alias.name == name || alias.symbol == name)?;
    from_number(alias.number)
}

/// From a number to the place of its row in the list. The macro picks the kind that fits the list; its tables are
/// little-endian numbers in a string literal.
#[doc(hidden)]
#[derive(Debug)]
pub enum Index {
    /// Row `i` has the number `first + i`.
    Contiguous {
        /// The number of the first row.
        first: i32,
        /// How many rows there are.
        len: usize,
    },
    /// A table over the whole range of numbers.
    Dense {
        /// The smallest number.
        first: i32,
        /// The place of `first`, `first + 1`, …; holes hold [`NO_ROW`].
        places: &'static [u8],
    },
    /// A perfect hash: a number picks its bucket, the bucket's seed then picks the number's own slot.
    Sparse {
        /// One seed a bucket; their count is `1 << bucket_bits`.
        seeds: &'static [u8],
        /// The place in the list, one a slot; their count is `1 << slot_bits`. Free slots hold [`NO_ROW`].
        places: &'static [u8],
        /// The number in each slot.
        numbers: &'static [u8],
        /// How many bits of the hash choose the bucket, 1 to 16.
        bucket_bits: u32,
        /// How many bits of the hash choose the slot.
        slot_bits: u32,
    },
}

/// A place past the end of every list.
const NO_ROW: u16 = u16::MAX;

/// The multiplier of both hashes: 2^64 divided by the golden ratio, which spreads numbers that differ in few bits.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Index {
    #[inline(always)]
    pub(crate) const fn place(&self, number: i32) -> Option<usize> {
        match *self {
            Index::Contiguous { first, len } => {
                let place = number.wrapping_sub(first) as u32 as usize;
                if place < len { Some(place) } else { None }
            }
            Index::Dense { first, places } => place_at(places, number.wrapping_sub(first) as u32 as usize),
            Index::Sparse { seeds, places, numbers, bucket_bits, slot_bits } => {
                let hash = (number as u32 as u64).wrapping_mul(SPREAD);
                let seed = u16::from_le_bytes(seeds.as_chunks().0[(hash >> (64 - bucket_bits)) as usize]) as u64;
                let slot = ((hash ^ (hash >> 32) ^ seed).wrapping_mul(SPREAD) >> (64 - slot_bits)) as usize;
                if i32::from_le_bytes(numbers.as_chunks().0[slot]) == number { place_at(places, slot) } else { None }
            }
        }
    }
}

#[inline]
const fn place_at(places: &[u8], at: usize) -> Option<usize> {
    let (places, _) = places.as_chunks();
    if at >= places.len() {
        return None;
    }
    match u16::from_le_bytes(places[at]) {
        NO_ROW => None,
        place => Some(place as usize),
    }
}

/// No variant has this number: the error of `TryFrom<i32>` for codes and domains.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let unknown = ErrorCode::try_from(4711).unwrap_err();
/// assert_eq!(unknown.number(), 4711);
/// assert_eq!(unknown.to_string(), "4711 is not a number of `ErrorCode`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownNumber {
    number: i32,
    list: &'static str,
}

impl UnknownNumber {
    #[doc(hidden)]
    pub const fn new(number: i32, list: &'static str) -> Self {
        UnknownNumber { number, list }
    }

    /// The number that was looked up.
    pub const fn number(&self) -> i32 {
        self.number
    }
}

impl fmt::Display for UnknownNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a number of `{}`", self.number, self.list)
    }
}

impl core::error::Error for UnknownNumber {}

/// No variant has this name or symbol: the error of `FromStr` for codes and domains.
///
/// The text that was looked up is not kept.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let unknown = "ACME_ERR_NONSENSE".parse::<ErrorCode>().unwrap_err();
/// assert_eq!(unknown.to_string(), "the text is neither a symbol nor a variant of `ErrorCode`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownName {
    list: &'static str,
}

impl UnknownName {
    #[doc(hidden)]
    pub const fn new(list: &'static str) -> Self {
        UnknownName { list }
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text is neither a symbol nor a variant of `{}`", self.list)
    }
}

impl core::error::Error for UnknownName {}
