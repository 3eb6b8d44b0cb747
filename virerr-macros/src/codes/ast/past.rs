//! The lines of a list for numbers and names without rows: reserved numbers, retired rows, aliases, success.

use super::line::{takes_word, word};
use super::number::Number;
use super::parts::Parts;
use super::row_attrs::{self, RowAttrs};
use crate::attribute::Attribute;
use crate::diag::Diagnostics;
use crate::read;
use proc_macro2::{Ident, Span};
use std::fmt::Display;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token};

/// A number or a range of `reserved 13, 40..=41 "why";`.
pub(in crate::codes) struct Reserved {
    pub(in crate::codes) first: Number,
    pub(in crate::codes) last: Number,
    pub(in crate::codes) why: Option<LitStr>,
}

/// `retired Old = 13 since "0.4" "why" use Other;`
pub(in crate::codes) struct Retired {
    pub(in crate::codes) attrs: RowAttrs,
    pub(in crate::codes) ident: Ident,
    pub(in crate::codes) number: Number,
    pub(in crate::codes) since: LitStr,
    pub(in crate::codes) why: LitStr,
    pub(in crate::codes) instead: Option<Ident>,
}

/// `alias OldName = NoDomain;`
pub(in crate::codes) struct Alias {
    pub(in crate::codes) attrs: RowAttrs,
    pub(in crate::codes) ident: Ident,
    /// The name requires `r#`.
    pub(in crate::codes) is_keyword: bool,
    pub(in crate::codes) target: Ident,
}

/// `success Ok = 0 => "no error";`, or `no success;`, which has no row.
pub(in crate::codes) struct Success {
    /// The start of the line.
    pub(in crate::codes) word: Span,
    pub(in crate::codes) row: Option<SuccessRow>,
}

/// The number that means success.
pub(in crate::codes) struct SuccessRow {
    pub(in crate::codes) attrs: RowAttrs,
    pub(in crate::codes) ident: Ident,
    pub(in crate::codes) number: Number,
    pub(in crate::codes) text: LitStr,
}

impl Reserved {
    /// Parses `reserved 13, 40..=41 "why";`, and adds its ranges.
    pub(super) fn parse(input: ParseStream<'_>, all: &mut Vec<Self>, diag: &mut Diagnostics) -> syn::Result<()> {
        if let Some(attr) = input.call(Attribute::parse_outer)?.first() {
            let message =
                "reserved numbers have no docs or attributes: write the reason after them, `reserved 13 \"why\";`";
            diag.over(attr, message);
        }
        word(input, "reserved")?;
        let mut ranges = Vec::new();
        while Self::parse_range(input, &mut ranges, diag)? {}
        if input.peek(LitStr) {
            let why: LitStr = input.parse()?;
            for range in &mut ranges {
                range.why = Some(LitStr::new(&why.value(), why.span()));
            }
        }
        let parts = Parts { input, rest: ": `reserved 13, 40..=41 \"why\";`".to_owned() };
        parts.sign(";", "`;` after reserved numbers")?;
        all.append(&mut ranges);
        Ok(())
    }

    /// Parses a number or a range and the comma after it. Returns `true` if another one follows.
    fn parse_range(input: ParseStream<'_>, ranges: &mut Vec<Self>, diag: &mut Diagnostics) -> syn::Result<bool> {
        let first = Number::parse_one_of(input, diag)?;
        let mut last = first;
        if read::sign(input, "..=") {
            last = Number::parse_one_of(input, diag)?;
        } else if input.peek(Token![..]) {
            return Err(input.error("a range of reserved numbers includes its end: write `..=`"));
        }
        ranges.push(Reserved { first, last, why: None });
        if input.peek(Token![-]) || input.peek(LitInt) {
            return Err(input.error("separate reserved numbers by commas, and write a range as `40..=41`"));
        }
        Ok(read::sign(input, ",") && (input.peek(LitInt) || input.peek(Token![-])))
    }
}

impl Retired {
    /// Parses `retired Old = 13 since "0.4" "why" use Other;`.
    pub(super) fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let attrs = RowAttrs::parse(input, &row_attrs::RETIRED, false, diag)?;
        word(input, "retired")?;
        let mut parts = Parts { input, rest: ": `retired Old = 13 since \"0.4\" \"why\" use Other;`".to_owned() };
        let ident = parts.name("the name that the row had")?;
        parts.rest = retired(&ident, &"13");
        parts.sign("=", "`=` and the number")?;
        let number = Number::parse(input, diag)?;
        if number.value.is_some() {
            parts.rest = retired(&ident, &number);
        }
        if let Ok(why) = input.fork().parse() {
            parts.show("why", &why);
        }
        parts.word("since", "`since` and the release that retired it, or \"unknown\"")?;
        let since = parts.string("the release that retired it, as a string")?;
        parts.show("0.4", &since);
        let why = parts.string("the reason, as a string")?;
        parts.show("why", &why);
        let instead = instead(&mut parts)?;
        Ok(Retired { attrs, ident, number, since, why, instead })
    }
}

/// Returns the end of a message that shows the line of a retired row.
fn retired(ident: &Ident, number: &dyn Display) -> String {
    format!(": `retired {ident} = {number} since \"0.4\" \"why\";`")
}

/// Parses the row to use instead of a retired one, and the end of the line.
fn instead(parts: &mut Parts<'_>) -> syn::Result<Option<Ident>> {
    let (input, mut instead) = (parts.input, None);
    parts.rest = parts.rest.replace("\";`", "\" use Other;`");
    if input.peek(Token![use]) {
        takes_word(input, "use");
        instead = Some(parts.name("the row to use instead")?);
        if input.peek(Token![,]) && input.peek2(syn::Ident) && !input.peek3(Token![=]) {
            return Err(input.error("a retired row has one row to use instead: name the others in the reason"));
        }
    }
    parts.end("`;` or `use` and the row to use instead")?;
    Ok(instead)
}

impl Alias {
    /// Parses `alias OldName = NoDomain;`.
    pub(super) fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let attrs = RowAttrs::parse(input, &row_attrs::ALIAS, false, diag)?;
        word(input, "alias")?;
        let is_keyword = !input.peek(syn::Ident);
        let mut parts = Parts { input, rest: ": `alias OldName = NameOfARow;`".to_owned() };
        let ident = parts.name("another name of a row")?;
        parts.rest = format!(": `alias {ident} = NameOfARow;`");
        parts.sign("=", "`=` and the row that it names")?;
        let target = parts.name("the name of a row")?;
        parts.end("`;`")?;
        Ok(Alias { attrs, ident, is_keyword, target })
    }
}

impl Success {
    /// Parses `success Ok = 0 => "no error";`.
    pub(super) fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let start = input.cursor().span();
        let attrs = RowAttrs::parse(input, &row_attrs::SUCCESS, false, diag)?;
        let at = input.span();
        if takes_word(input, "no") {
            if !attrs.kept.is_empty() || attrs.symbol.is_some() {
                diag.at(start, "`no success;` has no docs or attributes");
            }
            let parts = Parts { input, rest: "`no success;`".to_owned() };
            parts.word("success", "")?;
            parts.end("`;`: ")?;
            return Ok(Success { word: at, row: None });
        }
        word(input, "success")?;
        let parts = Parts { input, rest: ": `success Ok = 0 => \"no error\";`".to_owned() };
        let ident = parts.name("the name of the number that means success")?;
        parts.sign("=", "`=` and the number that means success")?;
        let number = Number::parse(input, diag)?;
        parts.sign("=>", "`=>` and the message")?;
        let text = parts.string("the message, as a string")?;
        if input.peek(Token![,]) && input.peek2(LitStr) {
            read::sign(input, ",");
            return Err(input.error("success has no detail form: remove the second string"));
        }
        parts.end("`;`")?;
        Ok(Success { word: at, row: Some(SuccessRow { attrs, ident, number, text }) })
    }
}
