//! The static rows that `define_codes!` fills, and the look-up of a row by its number.

use crate::capitals::is_spelled;
use crate::facts::{FactColumns, RowFacts, TextColumn};
use crate::level::Level;
use crate::past::{Docs, Past};
use core::fmt;

/// A row of either list, which the runtime reads by its number, without the catalogue.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Entry {
    table: &'static Table,
    /// The place of the row in the high half, and its number in the low half. An entry of two words is passed in registers.
    row: u64,
}

impl Entry {
    /// Returns the row with this number, which must be a variant's.
    #[inline(always)]
    pub const fn of<T: Listed>(number: i32) -> Self {
        Entry { table: T::TABLE, row: (place_of::<T>(number) as u64) << 32 | number as u32 as u64 }
    }

    #[inline]
    const fn place(self) -> usize {
        (self.row >> 32) as usize
    }

    /// Returns the published number.
    #[inline]
    pub const fn number(self) -> i32 {
        self.row as i32
    }

    /// Returns the variant's name without `r#`.
    #[inline]
    pub const fn name(self) -> &'static str {
        self.table.name(2 * self.place())
    }

    /// Returns the C name.
    #[inline]
    pub const fn symbol(self) -> &'static str {
        self.table.name(2 * self.place() + 1)
    }

    /// Returns the message of a code, or the title of a domain.
    #[inline]
    pub const fn text(self) -> &'static str {
        self.table.texts[self.place()]
    }

    /// Returns the message of an error with a detail; for codes only.
    #[inline]
    pub const fn detail_form(self) -> &'static str {
        self.table.forms[self.place()]
    }

    /// Returns the detail form, and its parts before and after its `{}`.
    #[inline]
    #[cfg(feature = "std")]
    pub(crate) fn detail_parts(self) -> [&'static str; 3] {
        let form = self.detail_form();
        // Where the macro found the `{}`.
        let (before, rest) = form.split_at(number_at(self.table.detail_at, self.place()));
        [form, before, &rest["{}".len()..]]
    }

    /// Returns the number as in the list, if that is hexadecimal.
    #[cfg(feature = "std")]
    pub(crate) const fn hex(self) -> Option<&'static str> {
        self.table.hex.get(self.place())
    }

    /// Writes the number as in the list.
    #[cfg(feature = "std")]
    pub(crate) fn write_number(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.hex() {
            Some(hex) => f.write_str(hex),
            None => write!(f, "{}", self.number()),
        }
    }

    /// Returns the level of errors with this code, unless they are raised with another; for codes only.
    #[inline]
    pub const fn level(self) -> Level {
        match self.table.levels[self.place()] {
            0 => Level::None,
            1 => Level::Warning,
            _ => Level::Error,
        }
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry").field("number", &self.number()).field("symbol", &self.symbol()).finish_non_exhaustive()
    }
}

/// The columns of a list, as the macro writes them. Most are one literal: numbers are little-endian `u32`s in a byte
/// string, and names are in one string. Each further expression would cost a type check, a borrow check and more. The
/// texts are an array, so that a look-up is one load.
#[doc(hidden)]
#[derive(Debug)]
pub struct Table {
    /// Messages or titles.
    pub texts: &'static [&'static str],
    /// Detail forms; empty for domains.
    pub forms: &'static [&'static str],
    /// The offset of `{}` in each form.
    pub detail_at: &'static [u8],
    /// The numbers of the levels, a byte each; empty for domains.
    pub levels: &'static [u8],
    /// Variant, symbol, variant, symbol, …
    pub names: &'static str,
    /// The end of each name.
    pub name_ends: &'static [u8],
    /// The hexadecimal numbers, as in the list.
    pub hex: TextColumn,
}

impl Table {
    #[inline]
    pub(crate) const fn name(&self, at: usize) -> &'static str {
        let start = if at == 0 { 0 } else { number_at(self.name_ends, at - 1) };
        let (names, _) = self.names.split_at(number_at(self.name_ends, at));
        names.split_at(start).1
    }
}

/// Returns a number of a column.
#[inline]
const fn number_at(column: &[u8], place: usize) -> usize {
    u32::from_le_bytes(column.as_chunks().0[place]) as usize
}

/// The data for look-ups in a list, which both enums implement.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "expected a domain, found a value of `{Self}`",
    label = "not a domain of a library",
    note = "write the path of a domain with its enum, such as `virerr::domain!(ErrorDomain::Qemu)`"
)]
pub trait Listed: Copy + 'static {
    /// The library's type of domains; codes have it too.
    type Domain;
    const ALL: &'static [Self];
    const INDEX: Index;
    const TABLE: &'static Table;
    const FACTS: &'static FactColumns = &FactColumns::NONE;
    const DOCS: &'static Docs;
    const PAST: &'static Past = &Past::NONE;
}

/// Returns all variants. It is a function because the compiler evaluates the constants that a body names.
#[inline]
pub const fn all<T: Listed>() -> &'static [T] {
    T::ALL
}

/// Returns the variant with this number.
#[inline]
pub const fn from_number<T: Listed>(number: i32) -> Option<T> {
    match T::INDEX.place(number) {
        Some(place) => Some(T::ALL[place]),
        None => None,
    }
}

/// Returns the place of the row with this number, which must be a variant's.
#[inline(always)]
pub(crate) const fn place_of<T: Listed>(number: i32) -> usize {
    match T::INDEX.place(number) {
        Some(place) => place,
        None => panic!("the number of a variant is in its list"),
    }
}

/// Returns the facts of the variant with this number.
#[inline]
pub const fn facts<T: Listed>(number: i32) -> RowFacts {
    RowFacts::new(T::FACTS, place_of::<T>(number))
}

/// Returns the variant with this symbol or name, or with an alias that has it. A name may also be in capitals, as in
/// Python.
pub fn from_name<T: Listed>(text: &str) -> Option<T> {
    with_name(&|name, symbol| name == text || symbol == text).or_else(|| with_name(&|name, _| is_spelled(text, name)))
}

/// Returns the first variant whose name and symbol fit, or else the variant of the first such alias.
fn with_name<T: Listed>(fits: &dyn Fn(&str, &str) -> bool) -> Option<T> {
    let is_it = |place: &usize| fits(T::TABLE.name(2 * place), T::TABLE.name(2 * place + 1));
    if let Some(place) = (0..T::ALL.len()).find(is_it) {
        return Some(T::ALL[place]);
    }
    let alias = T::PAST.aliases.iter().find(|alias| fits(alias.name, alias.symbol))?;
    from_number(alias.number)
}

/// Maps a number to the place of its row in the list. The macro chooses the kind that fits the list. The tables are
/// little-endian numbers in a string literal.
#[doc(hidden)]
#[derive(Debug)]
pub enum Index {
    /// Row `i` has the number `first + i`.
    Contiguous {
        /// The number of the first row.
        first: i32,
        /// The number of rows.
        len: usize,
    },
    /// A table over the whole range of numbers.
    Dense {
        /// The smallest number.
        first: i32,
        /// The place of `first`, `first + 1`, …; holes hold [`NO_ROW`].
        places: &'static [u8],
    },
    /// A perfect hash: a number selects its bucket, and the bucket's seed then selects the number's slot.
    Sparse {
        /// The seed of each bucket; there are `1 << bucket_bits`.
        seeds: &'static [u8],
        /// The place in the list for each slot; there are `1 << slot_bits`. Free slots hold [`NO_ROW`].
        places: &'static [u8],
        /// The number in each slot.
        numbers: &'static [u8],
        /// The number of hash bits that select the bucket, 1 to 16.
        bucket_bits: u32,
        /// The number of hash bits that select the slot.
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

/// The error of `TryFrom<i32>` for codes and domains: no variant has the number.
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

    /// Returns the number that was looked up.
    #[inline]
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

/// The error of `FromStr` for codes and domains: no variant has the name or symbol.
///
/// It does not keep the text that was looked up.
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
