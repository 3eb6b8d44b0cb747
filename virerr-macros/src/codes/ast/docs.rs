//! Documentation for the catalogue: the texts of `#[doc = "…"]` that are literals.

use crate::attribute::Attribute;
use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use quote::TokenStreamExt as _;
use syn::buffer::Cursor;
use syn::parse::ParseStream;
use syn::{Lit, Meta};

/// Parses `#[doc = …]` if it comes next, and adds it. `#[doc(…)]` is not documentation.
pub(super) fn take_doc(input: ParseStream<'_>, tokens: &mut TokenStream, docs: &mut String) -> bool {
    let Some((literal, is_doc)) = doc_attribute(input.cursor()) else { return false };
    if !is_doc {
        return false;
    }
    add_doc(docs, literal.as_ref());
    // The sign and the brackets.
    for _ in 0..2 {
        if let Ok(tree) = input.parse::<TokenTree>() {
            tokens.append(tree);
        }
    }
    true
}

/// Returns the literal of an attribute of the form `#[name = …]`, and `true` if the name is `doc`.
fn doc_attribute(cursor: Cursor<'_>) -> Option<(Option<Literal>, bool)> {
    let (inner, ..) = cursor.punct()?.1.group(Delimiter::Bracket)?;
    let (name, inner) = inner.ident()?;
    let (_, inner) = inner.punct()?;
    Some((inner.literal().map(|(literal, _)| literal), name == "doc"))
}

/// Returns the literal of `#[doc = "…"]`.
pub(super) fn doc_of(attr: &Attribute) -> Option<Literal> {
    match &attr.meta {
        Meta::NameValue(syn::MetaNameValue { value: syn::Expr::Lit(literal), .. }) if attr.path().is_ident("doc") => {
            match &literal.lit {
                Lit::Str(text) => Some(text.token()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Returns the text of a string literal.
pub(super) fn string_of(literal: &Literal) -> Option<String> {
    match Lit::new(literal.clone()) {
        Lit::Str(string) => Some(string.value()),
        _ => None,
    }
}

/// Adds the lines of a doc comment, without the space after the slashes.
pub(super) fn add_doc(docs: &mut String, literal: Option<&Literal>) {
    let Some(literal) = literal else { return };
    let written = literal.to_string();
    let text = match written.strip_prefix('"') {
        Some(text) if !text.contains('\\') => text.strip_suffix('"').unwrap_or(text).to_owned(),
        _ => string_of(literal).unwrap_or_default(),
    };
    for line in text.split('\n') {
        if !docs.is_empty() {
            docs.push('\n');
        }
        docs.push_str(line.strip_prefix(' ').unwrap_or(line).trim_end());
    }
}
