//! A number of a list: an integer literal with its sign.

use crate::diag::Diagnostics;
use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{LitInt, Token};

/// The message where there is no number.
pub(super) const EXPECTED: &str = "expected a number: an integer literal, such as 42 or -1";

/// A number as written; `None` where it does not fit an `i32`.
#[derive(Clone, Copy)]
pub(in crate::codes) struct Number {
    pub(in crate::codes) value: Option<i32>,
    pub(in crate::codes) span: Span,
}

impl Number {
    pub(super) fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let minus: Option<Token![-]> = input.parse()?;
        let literal: LitInt = input.parse().map_err(|error| syn::Error::new(error.span(), EXPECTED))?;
        if !["", "i32"].contains(&literal.suffix()) {
            diag.at(literal.span(), format_args!("numbers are `i32`: write it without `{}`", literal.suffix()));
        }
        let magnitude = literal.base10_parse::<i64>().ok();
        let value = magnitude.map(|magnitude| if minus.is_some() { -magnitude } else { magnitude });
        Ok(Number { value: value.and_then(|value| i32::try_from(value).ok()), span: literal.span() })
    }
}
