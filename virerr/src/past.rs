//! What a list has besides its rows: its documentation, and what was in it once.

use crate::facts::{Deprecated, Texts};

/// What the catalogue has from the struct, as the macro writes it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Source {
    pub prefix: &'static str,
    pub docs: &'static str,
    pub lock: Option<&'static str>,
    pub unpublished: &'static str,
    /// The number that means success, for the layers of other languages; `None` where every number may be a code.
    pub success: Option<Success>,
}

/// What the catalogue has of an enum besides its table, as the macro writes it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Docs {
    /// The enum's name.
    pub name: &'static str,
    /// The enum's documentation.
    pub item: &'static str,
    /// That of the rows.
    pub rows: Texts,
}

/// What was in a list once, as the macro writes it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Past {
    pub retired: &'static [Retired],
    pub reserved: &'static [Reserved],
    pub aliases: &'static [Alias],
}

impl Past {
    /// Nothing was.
    pub const NONE: Past = Past { retired: &[], reserved: &[], aliases: &[] };
}

/// A row that is no longer: `retired Old = 13 since "0.4" "why" use Other;`. Its number and its symbol are never used again.
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
    /// Why.
    pub why: &'static str,
    /// The number of the row to use instead, where there is one.
    pub instead: Option<i32>,
    /// The documentation that the variant had; empty where there is none.
    pub docs: &'static str,
}

/// Numbers that no row may have: `reserved 13, 40..=41 "why";` gives one for each range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reserved {
    /// The first number.
    pub first: i32,
    /// The last number, which may be the first.
    pub last: i32,
    /// Both as the list has them, where that is in hexadecimal.
    pub hex: Option<[&'static str; 2]>,
    /// Why; empty where the list does not say.
    pub why: &'static str,
}

/// A further name of a row: `alias OldName = NoDomain;`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Alias {
    /// The name, that of a constant of the enum.
    pub name: &'static str,
    /// The C name.
    pub symbol: &'static str,
    /// The row's number.
    pub number: i32,
    /// Whether and why it is not to be used any more.
    pub deprecated: Option<Deprecated>,
    /// The documentation; empty where there is none.
    pub docs: &'static str,
}

/// The number that means success in C and other languages, which no code has: `success Ok = 0 => "no error";`. Where the list
/// does not say, it is 0 and has no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Success {
    /// The number.
    pub number: i32,
    /// The number as the list has it, where that is in hexadecimal.
    pub hex: Option<&'static str>,
    /// The name; in Rust nothing has it.
    pub name: Option<&'static str>,
    /// The C name.
    pub symbol: Option<&'static str>,
    /// Its message, such as "no error".
    pub message: &'static str,
    /// The documentation; empty where there is none.
    pub docs: &'static str,
}

impl Success {
    #[doc(hidden)]
    pub const UNNAMED: Success =
        Success { number: 0, hex: None, name: None, symbol: None, message: "no error", docs: "" };
}

/// What the macro calls to write these: nobody else can, as they may get more fields.
#[doc(hidden)]
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
pub const fn reserved(first: i32, last: i32, hex: Option<[&'static str; 2]>, why: &'static str) -> Reserved {
    Reserved { first, last, hex, why }
}

#[doc(hidden)]
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
