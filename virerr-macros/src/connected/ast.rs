//! The syntax of a type with a connection: its fields, and what `#[connected]` says of it and of them.

use crate::diag::Diagnostics;
use crate::expression::{skip, until_comma};
use crate::read;
use crate::tokens::{is_punct, stream, trees};
use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Attribute, Data, DeriveInput, Generics, Meta, Type, Visibility};

/// The type that `#[derive(Connected)]` stands on.
pub(super) struct Holder {
    pub(super) visibility: Visibility,
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
    pub(super) ty: Type,
    pub(super) marks: Vec<Mark>,
}

/// One `#[connected]` or `#[connected(…)]`.
pub(super) struct Mark {
    pub(super) meta: Meta,
    pub(super) arguments: Vec<Argument>,
}

/// `key`, or `key = value`.
pub(super) struct Argument {
    pub(super) key: Ident,
    pub(super) value: Option<TokenStream>,
}

impl Holder {
    pub(super) fn read(input: DeriveInput, diag: &mut Diagnostics) -> Self {
        let marks = Mark::read_all(input.attrs, diag);
        let shape = match input.data {
            Data::Struct(data) => {
                let mut fields = Vec::new();
                for (at, field) in data.fields.into_iter().enumerate() {
                    let marks = Mark::read_all(field.attrs, diag);
                    fields.push(Field { member: member(field.ident, at), ty: field.ty, marks });
                }
                Shape::Struct(fields)
            }
            Data::Enum(data) => Shape::Other("an enum", data.enum_token.span),
            Data::Union(data) => Shape::Other("a union", data.union_token.span),
        };
        Holder { visibility: input.vis, ident: input.ident, generics: input.generics, marks, shape }
    }
}

/// Returns the name of a field after `self.`.
fn member(ident: Option<Ident>, at: usize) -> TokenTree {
    match ident {
        Some(ident) => TokenTree::Ident(ident),
        None => TokenTree::Literal(Literal::usize_unsuffixed(at)),
    }
}

impl Field {
    /// Its name without `r#`, or its place.
    pub(super) fn name(&self) -> String {
        self.member.to_string().trim_start_matches("r#").to_owned()
    }
}

impl Mark {
    fn read_all(attrs: Vec<Attribute>, diag: &mut Diagnostics) -> Vec<Self> {
        let mut marks = Vec::new();
        for attr in attrs {
            if !attr.path().is_ident("connected") {
                continue;
            }
            let mut arguments = Vec::new();
            if let Meta::List(list) = &attr.meta {
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
            marks.push(Mark { meta: attr.meta, arguments });
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
