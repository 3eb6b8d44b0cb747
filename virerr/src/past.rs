//! The parts of a list besides its rows: its documentation, and its former rows and names.

use crate::column::TextColumn;
use crate::facts::Deprecated;

/// The struct's part of the catalogue, as the macro writes it.
#[doc(hidden)]
#[derive(Debug)]
pub struct StructPart {
    pub prefix: &'static str,
    pub docs: &'static str,
    pub lock: Option<&'static str>,
    pub unpublished: &'static str,
    /// The number that means success, for the layers of other languages; `None` if every number may be a code.
    pub success: Option<Success>,
}

/// An enum's documentation for the catalogue, as the macro writes it.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "only generated code names it")]
pub struct Docs {
    /// The enum's name.
    pub name: &'static str,
    /// The enum's documentation.
    pub item: &'static str,
    /// The documentation of the rows.
    pub rows: TextColumn,
}

/// The former rows and names of a list, and its reserved numbers, as the macro writes them.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "only generated code names it")]
pub struct Past {
    pub retired: &'static [Retired],
    pub reserved: &'static [Reserved],
    pub aliases: &'static [Alias],
    /// The places of renamed rows, each with the symbol that it was published with first.
    pub first_symbols: &'static [(usize, &'static str)],
}

impl Past {
    /// Nothing.
    pub const NONE: Past = Past { retired: &[], reserved: &[], aliases: &[], first_symbols: &[] };
}

/// A removed row: `retired Old = 13 since "0.4" "why" use Other;`. Its number and its symbol are never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retired {
    /// The number that stays taken.
    pub number: i32,
    /// The number as the list has it, where that is in hexadecimal.
    pub hex: Option<&'static str>,
    /// The name that the variant had.
    pub name: &'static str,
    /// The C name that stays taken.
    pub symbol: &'static str,
    /// The release that retired it.
    pub since: &'static str,
    /// The reason.
    pub why: &'static str,
    /// The number of the replacement, if there is one.
    pub instead: Option<i32>,
    /// The documentation that the variant had; empty if there was none.
    pub docs: &'static str,
}

/// Numbers that no row may have: `reserved 13, 40..=41 "why";` has one of these for each range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reserved {
    /// The first number.
    pub first: i32,
    /// The last number, which may be the first.
    pub last: i32,
    /// Both numbers as in the list, if that is hexadecimal.
    pub hex: Option<[&'static str; 2]>,
    /// The reason; empty if the list gives none.
    pub why: &'static str,
}

/// A former name of a row: `alias OldName = NoDomain;`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Alias {
    /// The name, which is that of a constant of the enum.
    pub name: &'static str,
    /// The C name.
    pub symbol: &'static str,
    /// The row's number.
    pub number: i32,
    /// The deprecation of the name, if it is deprecated.
    pub deprecated: Option<Deprecated>,
    /// The documentation; empty if there is none.
    pub docs: &'static str,
}

/// The number that means success in C and other languages, and that no code has: `success Ok = 0 => "no error";`. By
/// default it is 0 and has no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Success {
    /// The number.
    pub number: i32,
    /// The number as in the list, if that is hexadecimal.
    pub hex: Option<&'static str>,
    /// The name, which no item in Rust has.
    pub name: Option<&'static str>,
    /// The C name.
    pub symbol: Option<&'static str>,
    /// Its message, such as "no error".
    pub message: &'static str,
    /// The documentation; empty if there is none.
    pub docs: &'static str,
}

impl Success {
    #[doc(hidden)]
    pub const UNNAMED: Success =
        Success { number: 0, hex: None, name: None, symbol: None, message: "no error", docs: "" };
}

/// Makes these for the macro. Other code cannot, so that they can get more fields.
#[doc(hidden)]
#[inline]
pub const fn retired(
    names: [&'static str; 2],
    number: i32,
    hex: Option<&'static str>,
    since: &'static str,
    why: &'static str,
    instead: Option<i32>,
    docs: &'static str,
) -> Retired {
    let [name, symbol] = names;
    Retired { number, hex, name, symbol, since, why, instead, docs }
}

#[doc(hidden)]
#[inline]
pub const fn success(
    names: [&'static str; 2],
    number: i32,
    hex: Option<&'static str>,
    message: &'static str,
    docs: &'static str,
) -> Success {
    let [name, symbol] = names;
    Success { number, hex, name: Some(name), symbol: Some(symbol), message, docs }
}

#[doc(hidden)]
#[inline]
pub const fn reserved(first: i32, last: i32, hex: Option<[&'static str; 2]>, why: &'static str) -> Reserved {
    Reserved { first, last, hex, why }
}

#[doc(hidden)]
#[inline]
pub const fn alias(
    names: [&'static str; 2],
    number: i32,
    deprecated: Option<[&'static str; 2]>,
    docs: &'static str,
) -> Alias {
    let [name, symbol] = names;
    let deprecated = match deprecated {
        Some([since, note]) => Some(Deprecated::new(since, note)),
        None => None,
    };
    Alias { name, symbol, number, deprecated, docs }
}
