//! `c(…)` in `#[library(…)]`: how exported functions signal failure in C.

use crate::diag::{Diagnostics, suggestion};
use crate::expression::until_comma;
use crate::read;
use crate::tokens::is_one_of;
use proc_macro2::{Delimiter, Group, Ident};
use syn::Token;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;

/// Parses `(returns = code)` or `(returns = bool)`, and returns the word.
pub(super) fn convention(key: &Ident, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Option<Ident>> {
    let wrong = |span| syn::Error::new(span, "expected `c(returns = code)` or `c(returns = bool)`");
    let at = if input.is_empty() { key.span() } else { input.span() };
    let group: Group = input.parse().map_err(|_| wrong(at))?;
    if group.delimiter() != Delimiter::Parenthesis || group.stream().is_empty() {
        return Err(wrong(group.span()));
    }
    let mut word = None;
    read::all(group.stream(), &mut |content| {
        read::separated(content, &mut |content| {
            let key = content.call(Ident::parse_any)?;
            if key != "returns" {
                diag.at(key.span(), other(&key));
                until_comma(content);
                return Ok(());
            }
            let at = if content.is_empty() { key.span() } else { content.span() };
            content.parse::<Token![=]>().map_err(|_| wrong(at))?;
            let at = if content.is_empty() { key.span() } else { content.span() };
            let given = content.call(Ident::parse_any).map_err(|_| wrong(at))?;
            if !is_one_of(&given, &["code", "bool"]) {
                return Err(wrong(given.span()));
            }
            if word.replace(given).is_some() {
                diag.at(key.span(), "`returns` is set twice");
            }
            Ok(())
        })
    })?;
    Ok(word)
}

/// Returns the message for an unknown word in `c(…)`.
fn other(key: &Ident) -> String {
    if is_one_of(key, &["name", "prefix", "fail", "error"]) {
        return format!(
            "`{key}` cannot be set for a whole library, since `#[vir_api]` cannot see the list: write `#[vir_api(c, \
             {key} = …)]` on the function or block"
        );
    }
    format!("unknown word `{key}` in `c(…)`; {}", suggestion(&key.to_string(), &["returns"]))
}
