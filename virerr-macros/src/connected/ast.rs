//! The syntax of a struct with a connection: the `#[connected]` attributes on it and on its fields.

use crate::attribute::Attribute;
use crate::diag::Diagnostics;
use crate::expression::{skip, until_comma};
use crate::item::{Item, Shape};
use crate::read;
use crate::tokens::{is_punct, stream, trees};
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::Meta;
use syn::parse::ParseStream;

/// An attribute `#[connected]` or `#[connected(…)]`.
#[derive(Clone, Copy)]
pub(super) struct Mark<'a> {
    /// The index of its field; `None` if it is on the struct.
    pub(super) field: Option<usize>,
    pub(super) attribute: &'a Attribute,
}

/// `key`, or `key = value`.
pub(super) struct Argument {
    pub(super) key: Ident,
    pub(super) value: Option<TokenStream>,
}

/// Returns the attributes of a struct and of its fields.
pub(super) fn marks(item: &Item) -> Vec<Mark<'_>> {
    let mut marks = Vec::new();
    add_marks(&mut marks, None, &item.attributes);
    if let Shape::Struct(fields) = &item.shape {
        for (at, field) in fields.iter().enumerate() {
            add_marks(&mut marks, Some(at), &field.attributes);
        }
    }
    marks
}

fn add_marks<'a>(marks: &mut Vec<Mark<'a>>, field: Option<usize>, attributes: &'a [Attribute]) {
    for attribute in attributes {
        if attribute.path().is_ident("connected") {
            marks.push(Mark { field, attribute });
        }
    }
}

impl Mark<'_> {
    /// Returns the tokens in its brackets.
    pub(super) fn tokens(&self) -> TokenStream {
        self.attribute.inside()
    }

    /// Parses the arguments, and reports those with mistakes.
    pub(super) fn arguments(&self, diag: &mut Diagnostics) -> Vec<Argument> {
        let mut arguments = Vec::new();
        if let Meta::List(list) = &self.attribute.meta {
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
        arguments
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
