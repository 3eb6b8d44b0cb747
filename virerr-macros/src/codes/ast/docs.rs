//! Documentation for the catalogue: the texts of `#[doc = "…"]` that are literals.

use crate::attribute::Attribute;
use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use quote::TokenStreamExt as _;
use syn::buffer::Cursor;
use syn::{Lit, Meta};

/// `#[doc = …]` as it is written, and its literal. `#[doc(…)]` is not documentation.
pub(super) type Doc = (TokenStream, Option<Literal>);

pub(super) fn doc_attribute(cursor: Cursor<'_>) -> Option<(Doc, Cursor<'_>)> {
    let (hash, rest) = cursor.punct()?;
    let (inner, ..) = rest.group(Delimiter::Bracket)?;
    let (name, inner) = inner.ident()?;
    let (_, inner) = inner.punct()?;
    let text = inner.literal().map(|(literal, _)| literal);
    let (group, rest) = rest.token_tree()?;
    if name != "doc" {
        return None;
    }
    let mut doc = TokenStream::from(TokenTree::Punct(hash));
    doc.append(group);
    Some(((doc, text), rest))
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

/// Returns the documentation of the struct or an enum.
pub(in crate::codes) fn docs_of(attrs: &[Attribute]) -> String {
    let mut docs = String::new();
    for attr in attrs {
        add_doc(&mut docs, doc_of(attr).as_ref());
    }
    docs
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
    let plain = written.strip_prefix('"').and_then(|text| text.strip_suffix('"')).filter(|text| !text.contains('\\'));
    let text = match plain {
        Some(text) => text.to_owned(),
        None => string_of(literal).unwrap_or_default(),
    };
    for line in text.split('\n') {
        if !docs.is_empty() {
            docs.push('\n');
        }
        docs.push_str(line.strip_prefix(' ').unwrap_or(line).trim_end());
    }
}
