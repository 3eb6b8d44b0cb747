//! The parts of an item that only the exported function needs.

use super::block::Block;
use super::function::{Function, Parameter, ParameterKind};
use super::hidden::{hidden, shown};
use super::types::{arguments, arguments_of_result, bare, is_one_of, name};
use crate::read;
use crate::tokens::{self, group_with, rest, trees};
use crate::written::Written;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _};
use syn::parse::ParseStream;
use syn::{GenericArgument, Generics, Lifetime, PathArguments, Token, Type};

/// Returns the words of a function before its name.
pub(in crate::api) fn words(function: &Function) -> Vec<Ident> {
    let mut words = Vec::new();
    for tree in trees(&function.head) {
        match tree {
            TokenTree::Ident(word) if word == "fn" => break,
            TokenTree::Ident(word) => words.push(word),
            _ => {}
        }
    }
    words
}

/// Returns the type of a parameter if it is present and complete.
pub(in crate::api) fn written_type(parameter: &Parameter) -> Option<Written<Type>> {
    let mut after = match &parameter.kind {
        ParameterKind::Plain(plain) => plain.after.clone(),
        ParameterKind::Pattern(pattern) => pattern.after.clone(),
    }
    .into_iter();
    after.next()?;
    read::one(hidden(rest(after)), written).ok()
}

fn written(input: ParseStream<'_>) -> syn::Result<Written<Type>> {
    let Written { syntax, tokens } = Written::read(input)?;
    Ok(Written { syntax, tokens: shown(tokens) })
}

/// Returns the type of a block if the block is not generic.
pub(in crate::api) fn plain_type(block: &Block) -> Option<TokenStream> {
    let (generics, ty) = read::one(hidden(block.head.clone()), |input| {
        input.parse::<Token![impl]>()?;
        let head = (input.parse::<Generics>()?, written(input)?);
        input.parse::<TokenStream>()?;
        Ok(head)
    })
    .ok()?;
    generics.params.is_empty().then_some(ty.tokens)
}

/// The parameters in C for one parameter in Rust, judged by its type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::api) enum Given {
    /// One parameter.
    Plain,
    /// A pointer and the number of elements.
    Array,
    /// A function, its data, and the function that frees the data.
    Callback,
}

impl Given {
    /// Returns the suffixes of the names of the other parameters.
    pub(in crate::api) fn more(self) -> &'static [&'static str] {
        match self {
            Given::Plain => &[],
            Given::Array => &["len"],
            Given::Callback => &["data", "free"],
        }
    }
}

pub(in crate::api) fn given(ty: &Type) -> Given {
    match bare(ty) {
        Type::Reference(reference) if matches!(bare(&reference.elem), Type::Slice(_)) => Given::Array,
        Type::Path(path) if is_one_of(&path.path, &["Callback"]) => Given::Callback,
        Type::Path(path) if is_one_of(&path.path, &["Option"]) => match &*arguments(&path.path) {
            [inner] => given(inner),
            _ => Given::Plain,
        },
        _ => Given::Plain,
    }
}

/// Returns the place of a `'static` lifetime in a parameter's type.
pub(in crate::api) fn static_part(ty: &Type) -> Option<Span> {
    match bare(ty) {
        Type::Reference(reference) => reference.lifetime.as_ref().and_then(is_static),
        Type::Path(path) if is_one_of(&path.path, &["Option", "Lossy", "Out"]) => {
            let PathArguments::AngleBracketed(list) = &path.path.segments.last()?.arguments else { return None };
            list.args.iter().find_map(|argument| match argument {
                GenericArgument::Lifetime(lifetime) => is_static(lifetime),
                GenericArgument::Type(ty) if !is_one_of(&path.path, &["Out"]) => static_part(ty),
                _ => None,
            })
        }
        _ => None,
    }
}

fn is_static(lifetime: &Lifetime) -> Option<Span> {
    (lifetime.ident == "static").then(|| lifetime.span())
}

/// Returns the type of a success if it is visible: `T` of a `Result<T, …>`.
pub(in crate::api) fn success_type(ty: &Written<Type>) -> Option<Written<Type>> {
    arguments_of_result(ty)?.into_iter().next()
}

/// Returns `true` if every value of the type can mean success.
pub(in crate::api) fn has_no_failure(ty: &Type) -> bool {
    const NUMBERS: &[&str] = &["u8", "u16", "u32", "u64", "usize", "f32", "f64"];
    name(ty).is_some_and(|name| tokens::is_one_of(&name, NUMBERS))
}

/// Returns `true` for a reference to a text, except for a static C string.
pub(in crate::api) fn is_other_text(ty: &Type) -> bool {
    let Type::Reference(reference) = bare(ty) else { return false };
    let is_static = reference.lifetime.as_ref().is_some_and(|lifetime| is_static(lifetime).is_some());
    match name(&reference.elem) {
        Some(name) => name == "str" || (name == "CStr" && !is_static),
        None => false,
    }
}

pub(in crate::api) fn is_unit(ty: &Type) -> bool {
    matches!(bare(ty), Type::Tuple(tuple) if tuple.elems.is_empty())
}

/// Replaces `Self` by a type.
pub(in crate::api) fn named(tokens: &TokenStream, ty: &TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    for tree in tokens.clone() {
        match tree {
            TokenTree::Ident(word) if word == "Self" => ty.to_tokens(&mut all),
            TokenTree::Group(group) => all.append(group_with(&group, named(&group.stream(), ty))),
            tree => all.append(tree),
        }
    }
    all
}
