//! The lines of a list for numbers and names without rows: reserved numbers, retired rows, aliases, success.

use super::line::{skip_rest_of_line, word};
use super::number::Number;
use super::row_attrs::{ALIAS_ATTRIBUTES, RETIRED_ATTRIBUTES, RowAttrs, SUCCESS_ATTRIBUTES};
use crate::attribute::Attribute;
use crate::diag::Diagnostics;
use proc_macro2::{Ident, Span};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token};

/// `reserved 13, 40..=41 "why";`
pub(in crate::codes) struct Reserved {
    pub(in crate::codes) ranges: Vec<(Number, Number)>,
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
    /// Parses `reserved 13, 40..=41 "why";`.
    pub(super) fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> Option<Self> {
        let parsed = Self::parse_parts(input, diag);
        or_skip(parsed, input, diag)
    }

    fn parse_parts(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        if let Some(attr) = input.call(Attribute::parse_outer)?.first() {
            let message =
                "reserved numbers have no docs or attributes: write the reason after them, `reserved 13 \"why\";`";
            diag.over(attr, message);
        }
        word(input, "reserved")?;
        let mut reserved = Reserved { ranges: Vec::new(), why: None };
        loop {
            let first = Number::parse_one_of(input, diag)?;
            let last = if input.peek(Token![..=]) {
                input.parse::<Token![..=]>()?;
                Number::parse_one_of(input, diag)?
            } else if input.peek(Token![..]) {
                return Err(input.error("a range of reserved numbers includes its end: write `..=`"));
            } else {
                first
            };
            reserved.ranges.push((first, last));
            if input.peek(Token![-]) || input.peek(LitInt) {
                return Err(input.error("separate reserved numbers by commas, and write a range as `40..=41`"));
            }
            let comma = input.parse::<Option<Token![,]>>()?;
            if input.peek(LitStr) {
                reserved.why = Some(input.parse()?);
            }
            if comma.is_none() || reserved.why.is_some() || !(input.peek(LitInt) || input.peek(Token![-])) {
                break;
            }
        }
        input.parse::<Token![;]>().map_err(|error| {
            syn::Error::new(error.span(), "expected `;` after reserved numbers: `reserved 13, 40..=41 \"why\";`")
        })?;
        Ok(reserved)
    }
}

impl Retired {
    /// Parses `retired Old = 13 since "0.4" "why" use Other;`.
    pub(super) fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> Option<Self> {
        let parsed = Self::parse_parts(input, diag);
        or_skip(parsed, input, diag)
    }

    fn parse_parts(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let attrs = RowAttrs::parse(input, RETIRED_ATTRIBUTES, false, diag)?;
        word(input, "retired")?;
        let ident = input.call(Ident::parse_any).map_err(|error| {
            let message = "expected the name that the row had: `retired Old = 13 since \"0.4\" \"why\" use Other;`";
            syn::Error::new(error.span(), message)
        })?;
        let expected = |what: &str, line: &str| {
            let message = format!("expected {what}: `retired {ident} = {line};`");
            move |error: syn::Error| syn::Error::new(error.span(), message)
        };
        input.parse::<Token![=]>().map_err(expected("`=` and the number", "13 since \"0.4\" \"why\""))?;
        let number = Number::parse(input, diag)?;
        let mut line =
            format!("{} since \"0.4\" \"why\"", number.value.map_or("13".to_owned(), |_| number.to_string()));
        if let Ok(why) = input.fork().parse::<LitStr>() {
            line = line.replace("why", &why.value());
        }
        word(input, "since").map_err(expected("`since` and the release that retired it, or \"unknown\"", &line))?;
        let since: LitStr = input.parse().map_err(expected("the release that retired it, as a string", &line))?;
        line = line.replace("0.4", &since.value());
        let why: LitStr = input.parse().map_err(expected("the reason, as a string", &line))?;
        line = line.replace("why", &why.value()) + " use Other";
        let instead = match input.parse::<Option<Token![use]>>()? {
            Some(_) => Some(input.call(Ident::parse_any).map_err(expected("the row to use instead", &line))?),
            None => None,
        };
        if instead.is_some() && input.peek(Token![,]) && input.peek2(syn::Ident) && !input.peek3(Token![=]) {
            return Err(input.error("a retired row has one row to use instead: name the others in the reason"));
        }
        end(input).map_err(expected("`;` or `use` and the row to use instead", &line))?;
        Ok(Retired { attrs, ident, number, since, why, instead })
    }
}

impl Alias {
    /// Parses `alias OldName = NoDomain;`.
    pub(super) fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> Option<Self> {
        let parsed = Self::parse_parts(input, diag);
        or_skip(parsed, input, diag)
    }

    fn parse_parts(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let attrs = RowAttrs::parse(input, ALIAS_ATTRIBUTES, false, diag)?;
        word(input, "alias")?;
        let is_keyword = !input.peek(syn::Ident);
        let ident = input.call(Ident::parse_any).map_err(|error| {
            syn::Error::new(error.span(), "expected another name of a row: `alias OldName = NameOfARow;`")
        })?;
        let expected = |what: &str| {
            let message = format!("expected {what}: `alias {ident} = NameOfARow;`");
            move |error: syn::Error| syn::Error::new(error.span(), message)
        };
        input.parse::<Token![=]>().map_err(expected("`=` and the row that it names"))?;
        let target = input.call(Ident::parse_any).map_err(expected("the name of a row"))?;
        end(input).map_err(expected("`;`"))?;
        Ok(Alias { attrs, ident, is_keyword, target })
    }
}

impl Success {
    /// Parses `success Ok = 0 => "no error";`.
    pub(super) fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> Option<Self> {
        let parsed = Self::parse_parts(input, diag);
        or_skip(parsed, input, diag)
    }

    fn parse_parts(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let start = input.cursor().span();
        let attrs = RowAttrs::parse(input, SUCCESS_ATTRIBUTES, false, diag)?;
        let at = input.span();
        let expected = |what: &str| {
            let message = format!("expected {what}: `success Ok = 0 => \"no error\";`");
            move |error: syn::Error| syn::Error::new(error.span(), message)
        };
        if word(input, "no").is_ok() {
            if !attrs.kept.is_empty() || attrs.symbol.is_some() {
                diag.at(start, "`no success;` has no docs or attributes");
            }
            word(input, "success").map_err(|error| syn::Error::new(error.span(), "expected `no success;`"))?;
            end(input).map_err(|error| syn::Error::new(error.span(), "expected `;`: `no success;`"))?;
            return Ok(Success { word: at, row: None });
        }
        word(input, "success")?;
        let ident = input.call(Ident::parse_any).map_err(expected("the name of the number that means success"))?;
        input.parse::<Token![=]>().map_err(expected("`=` and the number that means success"))?;
        let number = Number::parse(input, diag)?;
        input.parse::<Token![=>]>().map_err(expected("`=>` and the message"))?;
        let text = input.parse().map_err(expected("the message, as a string"))?;
        if input.peek(Token![,]) && input.peek2(LitStr) {
            input.parse::<Token![,]>()?;
            return Err(input.error("success has no detail form: remove the second string"));
        }
        end(input).map_err(expected("`;`"))?;
        Ok(Success { word: at, row: Some(SuccessRow { attrs, ident, number, text }) })
    }
}

/// Returns the parsed line, or reports its mistake and skips the rest of the line.
fn or_skip<T>(parsed: syn::Result<T>, input: ParseStream<'_>, diag: &mut Diagnostics) -> Option<T> {
    if parsed.is_err() {
        skip_rest_of_line(input);
    }
    diag.keep(parsed)
}

/// Parses the `;` after a line that is not a row; a comma is accepted too.
fn end(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(Token![,]) { input.parse::<Token![,]>().map(drop) } else { input.parse::<Token![;]>().map(drop) }
}
