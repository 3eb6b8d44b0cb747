//! Attributes: parses them, and decides which are passed on.

use super::docs::{add_doc, doc_of};
use crate::attribute::Attribute;
use crate::diag::{Diagnostics, nearest, suggestion};
use crate::read;
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Token, token};

const LINT_LEVELS: &[&str] = &["allow", "expect", "warn", "deny", "forbid"];

/// The attributes of an item.
pub(super) struct Attributes {
    pub(super) written: Vec<Attribute>,
    /// One could not be parsed, which is reported.
    pub(super) has_noted: bool,
}

/// The attributes of the struct or an enum that are passed on.
#[derive(Default)]
pub(in crate::codes) struct Kept {
    pub(in crate::codes) tokens: TokenStream,
    /// The text of the documentation.
    pub(in crate::codes) docs: String,
}

impl Kept {
    pub(super) fn add(&mut self, attr: &Attribute) {
        attr.to_tokens(&mut self.tokens);
        add_doc(&mut self.docs, doc_of(attr).as_ref());
    }
}

/// Parses the attributes of an item.
pub(super) fn item_attributes(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Attributes> {
    let mut attributes = Attributes { written: Vec::new(), has_noted: false };
    while input.peek(Token![#]) {
        match one_attribute(input, diag)? {
            Some(attr) => attributes.written.push(attr),
            None => attributes.has_noted = true,
        }
    }
    Ok(attributes)
}

/// Parses an attribute or reports its mistake; either way, parsing continues after it. The parser's own messages do
/// not fit the list, so they are replaced.
pub(super) fn one_attribute(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Option<Attribute>> {
    if !input.peek2(token::Bracket) {
        return Err(input.error("expected an attribute, such as `#[role(internal)]`"));
    }
    let mut tokens = TokenStream::new();
    tokens.append(input.parse::<TokenTree>()?);
    tokens.append(input.parse::<TokenTree>()?);
    let error = match read::one(tokens, Attribute::parse) {
        Ok(attr) => return Ok(Some(attr)),
        Err(error) => error,
    };
    let message = error.to_string();
    if message.contains("syn's features") {
        diag.at(error.span(), "expected a value, such as a string");
    } else if message.starts_with("unexpected token") {
        diag.at(error.span(), "expected `]`: write each attribute in its own `#[…]`");
    } else {
        diag.push(error);
    }
    Ok(None)
}

/// Returns the attributes of the struct that are passed on, and reports the others.
pub(super) fn kept_on_struct(attrs: &[Attribute], diag: &mut Diagnostics) -> Kept {
    let (mut kept, mut has_derive) = (Kept::default(), false);
    for attr in attrs {
        has_derive |= attr.path().is_ident("derive");
    }
    for attr in attrs {
        if !attr.path().is_ident("library") && stays_on_item(attr, &["library"], has_derive, diag) {
            kept.add(attr);
        }
    }
    kept
}

/// Returns `true` if an attribute of the struct or an enum is passed on, and reports it otherwise.
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
