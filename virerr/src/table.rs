//! The static rows that `define_codes!` fills, and how a number finds its row.

use crate::level::Level;
use std::fmt;

/// One row of a list of codes.
#[derive(Debug)]
pub struct CodeInfo {
    /// The published number; never 0.
    pub number: i32,
    /// The variant's name without `r#`.
    pub variant: &'static str,
    /// The C name, such as `ACME_ERR_NO_DOMAIN`.
    pub symbol: &'static str,
    /// The message of an error without detail.
    pub message: &'static str,
    /// The message of an error with detail: `{}` stands where the detail goes, exactly once.
    pub detail_form: &'static str,
    /// Where in `detail_form` its `{}` is, in bytes.
    #[doc(hidden)]
    pub detail_at: usize,
    /// The level of errors with this code, unless the raise site says otherwise.
    pub level: Level,
}

impl CodeInfo {
    /// The detail form before and after its `{}`.
    pub(crate) fn detail_halves(&self) -> (&'static str, &'static str) {
        let (before, rest) = self.detail_form.split_at(self.detail_at);
        (before, &rest["{}".len()..])
    }
}

/// One row of a list of domains.
#[derive(Debug)]
pub struct DomainInfo {
    /// The published number.
    pub number: i32,
    /// The variant's name without `r#`.
    pub variant: &'static str,
    /// The C name, such as `ACME_FROM_QEMU`.
    pub symbol: &'static str,
    /// What the default printer calls the domain; empty at number 0 only.
    pub title: &'static str,
}

/// What rows of both kinds have: their names.
pub trait Row {
    fn names(&self) -> [&'static str; 2];
}

impl Row for CodeInfo {
    fn names(&self) -> [&'static str; 2] {
        [self.symbol, self.variant]
    }
}

impl Row for DomainInfo {
    fn names(&self) -> [&'static str; 2] {
        [self.symbol, self.variant]
    }
}

/// The place of the row with this symbol or variant.
pub fn place_of_name<R: Row>(rows: &[R], name: &str) -> Option<usize> {
    rows.iter().position(|row| row.names().contains(&name))
}

/// From a number to the place of its row in the list.
///
/// The macro picks the kind that fits the list and fills the byte tables (little-endian `u16`s in one string literal:
/// an array expression of as many elements would cost the compiler a type check each).
#[derive(Debug)]
pub enum Index {
    /// Row `i` has the number `first + i`.
    Contiguous {
        /// The number of the first row.
        first: i32,
    },
    /// A table over the whole range of numbers; holes hold a place past the end of every list.
    Dense {
        /// The smallest number.
        first: i32,
        /// The place of `first`, `first + 1`, …
        places: &'static [u8],
    },
    /// A perfect hash: a number picks its bucket, the bucket's seed then picks the number's own slot.
    Sparse {
        /// One seed a bucket; their count is `1 << bucket_bits`.
        seeds: &'static [u8],
        /// The place in the list, one a slot; their count is `1 << slot_bits`.
        places: &'static [u8],
        /// How many bits of the hash choose the bucket, 1 to 16.
        bucket_bits: u32,
        /// How many bits of the hash choose the slot, 1 to 20.
        slot_bits: u32,
    },
}

/// The multiplier of both hashes: 2^64 divided by the golden ratio, which spreads numbers that differ in few bits.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Index {
    /// The place of the only row that can have `number`, or one past every list. The row's own number decides.
    #[inline]
    pub const fn candidate(&self, number: i32) -> usize {
        match *self {
            Index::Contiguous { first } => number.wrapping_sub(first) as u32 as usize,
            Index::Dense { first, places } => entry(places, number.wrapping_sub(first) as u32 as usize),
            Index::Sparse {
                seeds,
                places,
                bucket_bits,
                slot_bits,
            } => {
                let hash = (number as u32 as u64).wrapping_mul(SPREAD);
                let seed = entry(seeds, (hash >> (64 - bucket_bits)) as usize) as u64;
                let slot = (hash ^ (hash >> 32) ^ seed).wrapping_mul(SPREAD) >> (64 - slot_bits);
                entry(places, slot as usize)
            }
        }
    }
}

/// The `at`-th `u16` of a byte table; past its end, a place past the end of every list.
#[inline]
const fn entry(table: &[u8], at: usize) -> usize {
    let (entries, _) = table.as_chunks();
    if at < entries.len() {
        u16::from_le_bytes(entries[at]) as usize
    } else {
        usize::MAX
    }
}

/// No variant has this number: the error of `TryFrom<i32>` for codes and domains.
///
/// ```
/// # virerr::define_codes! {
/// #     /// A library.
/// #     #[library(name = "acme")]
/// #     pub struct Acme;
/// #     /// Codes.
/// #     pub enum ErrorCode {
/// #         /// Internal.
/// #         #[role(internal)]
/// #         InternalError = 1 => "internal error",
/// #     }
/// #     /// Domains.
/// #     pub enum ErrorDomain {
/// #         /// None.
/// #         None = 0 => "",
/// #     }
/// # }
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

impl std::error::Error for UnknownNumber {}

/// No variant has this name or symbol: the error of `FromStr` for codes and domains.
///
/// The text that was looked up is not kept.
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

impl std::error::Error for UnknownName {}
