//! The syntax of a struct with a connection: its fields, and the `#[connected]` attributes on it and on them.

use crate::attribute::Attribute;
use crate::diag::Diagnostics;
use crate::expression::{skip, until_comma};
use crate::item::{Item, Shape};
use crate::read;
use crate::tokens::{is_punct, stream, trees};
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::Meta;
use syn::parse::ParseStream;

/// The type under `#[derive(Connected)]`.
pub(super) struct Holder {
    pub(super) item: Item,
    pub(super) marks: Vec<Mark>,
}

/// An attribute `#[connected]` or `#[connected(…)]`.
pub(super) struct Mark {
    /// The index of its field; `None` if it is on the struct.
    pub(super) field: Option<usize>,
    /// The tokens in its brackets.
    pub(super) tokens: TokenStream,
    pub(super) meta: Meta,
    pub(super) arguments: Vec<Argument>,
}

/// `key`, or `key = value`.
pub(super) struct Argument {
    pub(super) key: Ident,
    pub(super) value: Option<TokenStream>,
}

impl Holder {
    pub(super) fn read(mut item: Item, diag: &mut Diagnostics) -> Self {
        let mut marks = Vec::new();
        add_marks(&mut marks, None, std::mem::take(&mut item.attributes), diag);
        if let Shape::Struct(fields) = &mut item.shape {
            for (at, field) in fields.iter_mut().enumerate() {
                add_marks(&mut marks, Some(at), std::mem::take(&mut field.attributes), diag);
            }
        }
        Holder { item, marks }
    }
}

fn add_marks(marks: &mut Vec<Mark>, field: Option<usize>, attributes: Vec<Attribute>, diag: &mut Diagnostics) {
    for attribute in attributes {
        if !attribute.path().is_ident("connected") {
            continue;
        }
        let mut arguments = Vec::new();
        if let Meta::List(list) = &attribute.meta {
            // The reader accepts any input.
            let _ = read::arguments(list, &mut |input| {
                while !input.is_empty() {
                    if let Some(argument) = diag.keep(Argument::read(input)) {
                        arguments.push(argument);
                    }
                    // Skips the comma; a stray token was reported.
                    skip(input);
                }
                Ok(())
            });
        }
        marks.push(Mark { field, tokens: attribute.inside(), meta: attribute.meta, arguments });
    }
}

impl Argument {
    fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let place = input.span();
        let (key, value) = match &*trees(&until_comma(input)) {
            [TokenTree::Ident(key)] => (key.clone(), None),
            [TokenTree::Ident(key), sign, value @ ..] if is_punct(sign, '=') => (key.clone(), Some(stream(value))),
            [TokenTree::Ident(key), other, ..] => {
                return Err(syn::Error::new(other.span(), format!("expected `,` or `=` after `{key}`")));
            }
            _ => return Err(syn::Error::new(place, "expected an argument, such as `no_method`")),
        };
        Ok(Argument { key, value })
    }
}
