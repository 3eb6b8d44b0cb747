//! The syntax of a type with a connection: its fields, and what `#[connected]` says of it and of them.

use crate::attribute::Attribute;
use crate::diag::Diagnostics;
use crate::expression::{skip, until_comma};
use crate::generics::Generics;
use crate::item::{self, Item};
use crate::read;
use crate::tokens::{is_punct, stream, trees};
use crate::written::Written;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Meta, Type};

/// The type that `#[derive(Connected)]` stands on.
pub(super) struct Holder {
    pub(super) visibility: TokenStream,
    pub(super) ident: Ident,
    pub(super) generics: Generics,
    pub(super) marks: Vec<Mark>,
    pub(super) shape: Shape,
}

pub(super) enum Shape {
    Struct(Vec<Field>),
    /// The word that it is declared with.
    Other(&'static str, Span),
}

pub(super) struct Field {
    /// Its name, or its place.
    pub(super) member: TokenTree,
    pub(super) ty: Written<Type>,
    pub(super) marks: Vec<Mark>,
}

/// One `#[connected]` or `#[connected(…)]`.
pub(super) struct Mark {
    pub(super) attribute: Attribute,
    pub(super) arguments: Vec<Argument>,
}

/// `key`, or `key = value`.
pub(super) struct Argument {
    pub(super) key: Ident,
    pub(super) value: Option<TokenStream>,
}

impl Holder {
    pub(super) fn read(item: Item, diag: &mut Diagnostics) -> Self {
        let marks = Mark::read_all(item.attributes, diag);
        let shape = match item.shape {
            item::Shape::Struct(all) => {
                let mut fields = Vec::new();
                for item::Field { attributes, member, ty } in all {
                    fields.push(Field { member, ty, marks: Mark::read_all(attributes, diag) });
                }
                Shape::Struct(fields)
            }
            item::Shape::Enum(_) => Shape::Other("an enum", item.keyword),
            item::Shape::Union => Shape::Other("a union", item.keyword),
        };
        Holder { visibility: item.visibility, ident: item.ident, generics: item.generics, marks, shape }
    }
}

impl Field {
    /// Its name without `r#`, or its place.
    pub(super) fn name(&self) -> String {
        self.member.to_string().trim_start_matches("r#").to_owned()
    }
}

impl Mark {
    fn read_all(attributes: Vec<Attribute>, diag: &mut Diagnostics) -> Vec<Self> {
        let mut marks = Vec::new();
        for attribute in attributes {
            if !attribute.path().is_ident("connected") {
                continue;
            }
            let mut arguments = Vec::new();
            if let Meta::List(list) = &attribute.meta {
                // It takes every input.
                let _ = read::arguments(list, &mut |input| {
                    while !input.is_empty() {
                        if let Some(argument) = diag.keep(Argument::read(input)) {
                            arguments.push(argument);
                        }
                        // The comma after it; a stray token was noted.
                        skip(input);
                    }
                    Ok(())
                });
            }
            marks.push(Mark { attribute, arguments });
        }
        marks
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
