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
    /// It is `#[connected]`, without arguments or a value.
    pub(super) is_bare: bool,
    /// It is `#[connected(…)]`, with something in the parentheses.
    pub(super) has_list: bool,
    pub(super) arguments: Vec<Argument>,
}

/// `key`, or `key = value`.
pub(super) struct Argument {
    pub(super) key: Ident,
    pub(super) value: Option<TokenStream>,
}

impl Holder {
    pub(super) fn read(item: Item, diag: &mut Diagnostics) -> Self {
        let mut marks = Vec::new();
        add_marks(&mut marks, None, &item.attributes, diag);
        if let Shape::Struct(fields) = &item.shape {
            for (at, field) in fields.iter().enumerate() {
                add_marks(&mut marks, Some(at), &field.attributes, diag);
            }
        }
        Holder { item, marks }
    }
}

fn add_marks(marks: &mut Vec<Mark>, field: Option<usize>, attributes: &[Attribute], diag: &mut Diagnostics) {
    for attribute in attributes {
        if !attribute.path().is_ident("connected") {
            continue;
        }
        let (mut arguments, mut has_list) = (Vec::new(), false);
        if let Meta::List(list) = &attribute.meta {
            has_list = !list.tokens.is_empty();
            // The reader accepts any input.
            let _ = read::arguments(list, &mut |input| {
                while !input.is_empty() {
                    match Argument::read(input) {
                        Ok(argument) => arguments.push(argument),
                        Err(error) => diag.push(error),
                    }
                    // Skips the comma; a stray token was reported.
                    skip(input);
                }
                Ok(())
            });
        }
        let is_bare = matches!(attribute.meta, Meta::Path(_));
        marks.push(Mark { field, tokens: attribute.inside(), is_bare, has_list, arguments });
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
