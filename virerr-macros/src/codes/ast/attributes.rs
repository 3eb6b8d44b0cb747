//! Attributes: which stand here, what they are called, and which are passed on.

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

/// The attributes that stand here. What the parser says about what it cannot read is about the parser.
fn attributes(input: ParseStream<'_>) -> syn::Result<Vec<Attribute>> {
    input.call(Attribute::parse_outer).map_err(|error| {
        let is_inner = error.to_string().contains("syn's features");
        if is_inner { syn::Error::new(error.span(), "expected a value, such as a string") } else { error }
    })
}

/// The attributes over an item.
pub(super) fn item_attributes(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Vec<Read<Attribute>>> {
    let mut attrs = Vec::new();
    while input.peek(Token![#]) {
        match diag.keep(one_attribute(input)?) {
            Some(read) => {
                for attr in read {
                    attrs.push(Read::Written(attr));
                }
            }
            None => attrs.push(Read::Noted),
        }
    }
    Ok(attrs)
}

/// The attribute that stands here, or what is wrong with it; the input goes on behind it either way.
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

/// Whether an attribute of the struct or an enum is passed on.
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

/// What the macro writes itself, or what its own implementations would not go along with.
const NOT_ON_ITEMS: &[&str] = &["library", "repr", "non_exhaustive", "cfg", "deprecated"];

pub(super) fn has_derive(attrs: &[Read<Attribute>]) -> bool {
    attrs.iter().any(|attr| attr.written().is_some_and(|attr| attr.path().is_ident("derive")))
}

/// Whether an attribute may be one that a derive macro reads, such as `#[serde(…)]`.
pub(super) fn is_for_derive(name: &str, known: &[&str], has_derive: bool) -> bool {
    has_derive && nearest(name, known).is_none()
}

/// Lint levels and attributes of tools, such as `#[rustfmt::skip]`.
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
