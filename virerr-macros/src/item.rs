//! The syntax of a type that a trait is derived for: its generics, its variants and its fields.

use crate::attribute::Attribute;
use crate::expression::until_comma;
use crate::generics::Generics;
use crate::read;
use crate::tokens::plain;
use crate::written::{Written, visibility};
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Token, Type};

/// A struct, an enum or a union.
pub(crate) struct Item {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: TokenStream,
    /// The keyword.
    pub(crate) keyword: Span,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) shape: Shape,
}

pub(crate) enum Shape {
    Struct(Vec<Field>),
    Enum(Vec<Variant>),
    Union,
}

pub(crate) struct Variant {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) ident: Ident,
    pub(crate) fields: Vec<Field>,
}

pub(crate) struct Field {
    pub(crate) attributes: Vec<Attribute>,
    /// The name, or the index.
    pub(crate) member: TokenTree,
    pub(crate) ty: Written<Type>,
}

impl Field {
    /// Returns the name in `.…`: without `r#`, or the index.
    pub(crate) fn name(&self) -> String {
        plain(&self.member.to_string()).to_owned()
    }

    pub(crate) fn names(fields: &[Field]) -> Vec<String> {
        let mut names = Vec::new();
        for field in fields {
            names.push(field.name());
        }
        names
    }

    /// Returns the first of its attributes with this name.
    pub(crate) fn attribute(&self, name: &str) -> Option<&Attribute> {
        for attribute in &self.attributes {
            if attribute.path().is_ident(name) {
                return Some(attribute);
            }
        }
        None
    }
}

impl Item {
    pub(crate) fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = Attribute::parse_outer(input)?;
        let visibility = visibility(input)?;
        let keyword = input.call(Ident::parse_any)?;
        let ident = input.call(Ident::parse_any)?;
        let generics = Generics::read(input)?;
        let mut item = Item { attributes, visibility, keyword: keyword.span(), ident, generics, shape: Shape::Union };
        item.generics.read_where(input)?;
        let body = group(input);
        // The clause of a tuple struct comes here.
        item.generics.read_where(input)?;
        read::sign(input, ";");
        if keyword == "struct" {
            item.shape = Shape::Struct(fields(body.as_ref())?);
        } else if keyword == "enum"
            && let Some(body) = &body
        {
            item.shape = Shape::Enum(variants(body)?);
        }
        Ok(item)
    }
}

fn variants(body: &Group) -> syn::Result<Vec<Variant>> {
    let mut variants = Vec::new();
    read::list(body.stream(), &mut |input| {
        let attributes = Attribute::parse_outer(input)?;
        visibility(input)?;
        let ident = input.call(Ident::parse_any)?;
        let fields = fields(group(input).as_ref())?;
        variants.push(Variant { attributes, ident, fields });
        // Skips an explicit discriminant.
        until_comma(input);
        Ok(())
    })?;
    Ok(variants)
}

fn fields(body: Option<&Group>) -> syn::Result<Vec<Field>> {
    let mut fields = Vec::new();
    let Some(body) = body else { return Ok(fields) };
    read::list(body.stream(), &mut |input| {
        let attributes = Attribute::parse_outer(input)?;
        visibility(input)?;
        let mut member = TokenTree::Literal(Literal::usize_unsuffixed(fields.len()));
        if body.delimiter() == Delimiter::Brace {
            member = TokenTree::Ident(input.call(Ident::parse_any)?);
            input.parse::<Token![:]>()?;
        }
        let ty = Written::read(input)?;
        fields.push(Field { attributes, member, ty });
        Ok(())
    })?;
    Ok(fields)
}

/// Parses a group in braces or parentheses, if it comes next.
fn group(input: ParseStream<'_>) -> Option<Group> {
    match read::group(input, Delimiter::Brace) {
        None => read::group(input, Delimiter::Parenthesis),
        braces => braces,
    }
}
