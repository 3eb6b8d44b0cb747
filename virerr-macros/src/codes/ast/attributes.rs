//! Attributes: parses them, and decides which are passed on.

use crate::attribute::Attribute;
use crate::codes::part::Read;
use crate::diag::{Diagnostics, nearest, suggestion};
use crate::read;
use proc_macro2::{TokenStream, TokenTree};
use quote::TokenStreamExt as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Token, token};

const LINT_LEVELS: &[&str] = &["allow", "expect", "warn", "deny", "forbid"];

/// Parses the attributes that come next. The parser's own messages do not fit the list, so they are replaced.
pub(super) fn attributes(input: ParseStream<'_>) -> syn::Result<Vec<Attribute>> {
    input.call(Attribute::parse_outer).map_err(|error| {
        let is_inner = error.to_string().contains("syn's features");
        if is_inner { syn::Error::new(error.span(), "expected a value, such as a string") } else { error }
    })
}

/// Returns the attributes of an item.
pub(super) fn item_attributes(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Vec<Read<Attribute>>> {
    let mut attrs = Vec::new();
    while input.peek(Token![#]) {
        match diag.keep(one_attribute(input)?) {
            Some(read) => {
                for attr in read {
                    attrs.push(Read::Parsed(attr));
                }
            }
            None => attrs.push(Read::Noted),
        }
    }
    Ok(attrs)
}

/// Parses an attribute or returns its error; either way, parsing continues after it.
pub(super) fn one_attribute(input: ParseStream<'_>) -> syn::Result<syn::Result<Vec<Attribute>>> {
    if !input.peek2(token::Bracket) {
        return Err(input.error("expected an attribute, such as `#[role(internal)]`"));
    }
    let mut tokens = TokenStream::new();
    tokens.append(input.parse::<TokenTree>()?);
    tokens.append(input.parse::<TokenTree>()?);
    let read = read::one(tokens, attributes);
    Ok(read.map_err(|error| match error.to_string().starts_with("unexpected token") {
        true => syn::Error::new(error.span(), "expected `]`: write each attribute in its own `#[…]`"),
        false => error,
    }))
}

/// Returns `true` if an attribute of the struct or an enum is passed on.
pub(super) fn stays_on_item(attr: &Attribute, own: &[&str], has_derive: bool, diag: &mut Diagnostics) -> bool {
    let name = name_of(attr);
    let mut known = vec!["doc", "derive", "must_use"];
    known.extend_from_slice(own);
    let stays = ["doc", "derive", "must_use", "cfg_attr"].contains(&&*name)
        || is_foreign(attr, &name)
        || (is_for_derive(&name, &known, has_derive) && !NOT_ON_ITEMS.contains(&&*name));
    if !stays && name == "library" {
        diag.over_path(attr.path(), "`library` is for the struct: move it there");
    } else if !stays {
        diag.over_path(attr.path(), format_args!("unknown attribute `{name}`; {}", suggestion(&name, &known)));
    }
    stays
}

/// Attributes that the macro itself emits, or that its implementations do not support.
const NOT_ON_ITEMS: &[&str] = &["library", "repr", "non_exhaustive", "cfg", "deprecated"];

pub(super) fn has_derive(attrs: &[Read<Attribute>]) -> bool {
    attrs.iter().any(|attr| attr.parsed().is_some_and(|attr| attr.path().is_ident("derive")))
}

/// Returns `true` if a derive macro may read an attribute, such as `#[serde(…)]`.
pub(super) fn is_for_derive(name: &str, known: &[&str], has_derive: bool) -> bool {
    has_derive && nearest(name, known).is_none()
}

/// Returns `true` for lint levels and attributes of tools, such as `#[rustfmt::skip]`.
pub(super) fn is_foreign(attr: &Attribute, name: &str) -> bool {
    LINT_LEVELS.contains(&name) || attr.path().segments.len() > 1
}

pub(super) fn name_of(attr: &Attribute) -> String {
    let mut name = String::new();
    for segment in &attr.path().segments {
        if !name.is_empty() {
            name.push_str("::");
        }
        name.push_str(&segment.ident.unraw().to_string());
    }
    name
}
