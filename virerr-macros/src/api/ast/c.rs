//! The arguments of `#[vir_api]` about the function that is exported to C, and the parts of an item that only that needs.

use super::block::Block;
use super::function::{Function, Parameter, ParameterKind};
use super::hidden::{hidden, shown};
use super::types::{arguments, bare, is_one_of, name};
use crate::diag::Diagnostics;
use crate::expression::until_comma;
use crate::read;
use crate::tokens::{self, group_with, rest, trees};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _};
use syn::parse::ParseStream;
use syn::{GenericArgument, Generics, Lifetime, LitStr, PathArguments, Token, Type};

/// The arguments about C.
#[derive(Clone, Default)]
pub(in crate::api) struct ForC {
    /// `c`: the function is exported.
    pub(in crate::api) c: Option<Span>,
    /// `name = "…"`: the whole name in C.
    pub(in crate::api) name: Option<Text>,
    /// `prefix = "…"`: what the name in C begins with.
    pub(in crate::api) prefix: Option<Text>,
    pub(in crate::api) failure: Option<Failure>,
    /// `error = err_out`: a last parameter takes the error.
    pub(in crate::api) error: Option<Span>,
    /// The first of them that needs `c`.
    pub(in crate::api) first: Option<Ident>,
}

/// A text and where it is written.
#[derive(Clone)]
pub(in crate::api) struct Text {
    pub(in crate::api) value: String,
    pub(in crate::api) span: Span,
}

/// How a function says in C that it failed.
#[derive(Clone)]
pub(in crate::api) enum Failure {
    /// `fail = expression`
    This(Ident, TokenStream),
    /// `returns = code`
    Code(Ident),
    /// `returns = bool`
    Bool(Ident),
}

impl Failure {
    /// The argument that says so.
    pub(in crate::api) fn key(&self) -> &Ident {
        match self {
            Failure::This(key, _) | Failure::Code(key) | Failure::Bool(key) => key,
        }
    }
}

impl ForC {
    pub(super) const NAMES: [&'static str; 6] = ["c", "name", "prefix", "fail", "returns", "error"];

    /// Reads what follows the name of an argument, if it is one about C. Returns whether it was given before.
    pub(super) fn parse(
        &mut self,
        key: &Ident,
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) -> syn::Result<Option<bool>> {
        let name = key.to_string();
        if !Self::NAMES.contains(&&*name) {
            return Ok(None);
        }
        if name == "c" {
            if input.peek(Token![=]) || input.peek(syn::token::Paren) {
                diag.at(
                    input.span(),
                    "`c` takes no value: what belongs to it stands beside it, as in `c, prefix = \"acme\"`",
                );
                let _ = until_comma(input);
            }
            return Ok(Some(self.c.replace(key.span()).is_some()));
        }
        self.first.get_or_insert_with(|| key.clone());
        let example = match &*name {
            "fail" => "`fail = -1`",
            "returns" => "`returns = code` or `returns = bool`",
            "error" => "`error = err_out`",
            "name" => "`name = \"acmeLookup\"`",
            _ => "`prefix = \"acme\"`",
        };
        let wrong = |span| Err(syn::Error::new(span, format!("write {example}")));
        if input.parse::<Option<Token![=]>>()?.is_none() {
            return wrong(if input.is_empty() { key.span() } else { input.span() });
        }
        let value = until_comma(input);
        let first = value.clone().into_iter().next();
        let Some(span) = first.map(|first| first.span()) else { return wrong(key.span()) };
        let text = if ["name", "prefix"].contains(&&*name) { read::one(value.clone(), text).ok() } else { None };
        Ok(Some(match (&*name, text) {
            ("fail", _) => self.fails(Failure::This(key.clone(), value), diag),
            ("returns", _) if value.to_string() == "code" => self.fails(Failure::Code(key.clone()), diag),
            ("returns", _) if value.to_string() == "bool" => self.fails(Failure::Bool(key.clone()), diag),
            ("error", _) if value.to_string() == "err_out" => self.error.replace(key.span()).is_some(),
            ("name", Some(text)) => self.name.replace(text).is_some(),
            (_, Some(text)) => self.prefix.replace(text).is_some(),
            _ => return wrong(span),
        }))
    }

    /// Notes how the function fails. Returns whether the same argument was given before.
    fn fails(&mut self, failure: Failure, diag: &mut Diagnostics) -> bool {
        let key = failure.key().clone();
        let Some(former) = self.failure.replace(failure) else { return false };
        let is_same = *former.key() == key;
        if !is_same {
            diag.at(key.span(), "`fail` and `returns` both say how the function fails: remove one of the two");
        }
        is_same
    }

    /// Returns whether anything is said about C.
    pub(in crate::api) fn is_empty(&self) -> bool {
        self.c.is_none() && self.first.is_none()
    }

    /// What is left out is as for the block.
    pub(in crate::api) fn or(&mut self, block: &ForC) {
        self.c = self.c.or(block.c);
        self.error = self.error.or(block.error);
        if self.prefix.is_none() && self.name.is_none() {
            self.prefix.clone_from(&block.prefix);
        }
        if self.failure.is_none() {
            self.failure.clone_from(&block.failure);
        }
    }
}

fn text(input: ParseStream<'_>) -> syn::Result<Text> {
    let literal: LitStr = input.parse()?;
    Ok(Text { value: literal.value(), span: literal.span() })
}

/// The words of a function before its name.
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

/// The type of a parameter, if it is written and whole.
pub(in crate::api) fn written_type(parameter: &Parameter) -> Option<Type> {
    let mut after = match &parameter.kind {
        ParameterKind::Plain(plain) => plain.after.clone(),
        ParameterKind::Pattern(pattern) => pattern.after.clone(),
    }
    .into_iter();
    after.next()?;
    read::one(hidden(rest(after)), |input| input.parse()).ok()
}

/// A type as it was written.
pub(in crate::api) fn as_written(ty: &Type) -> TokenStream {
    shown(ty.to_token_stream())
}

/// The type of a block, if the block has no parameters.
pub(in crate::api) fn plain_type(block: &Block) -> Option<TokenStream> {
    let (generics, ty) = read::one(hidden(block.head.clone()), |input| {
        input.parse::<Token![impl]>()?;
        let head = (input.parse::<Generics>()?, input.parse::<Type>()?);
        input.parse::<TokenStream>()?;
        Ok(head)
    })
    .ok()?;
    generics.params.is_empty().then(|| as_written(&ty))
}

/// What a parameter is in C, by the way its type is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::api) enum Given {
    /// One parameter.
    Plain,
    /// A pointer and a number of elements.
    Array,
    /// A function, its data, and what frees the data.
    Callback,
}

impl Given {
    /// What the names of the other parameters end in.
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

/// Where a type says that what C passes lives for ever.
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

/// The type of a success, where it is written: that of a `Result<T, …>`.
pub(in crate::api) fn success_type(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = bare(ty) else { return None };
    let is_result = path.path.segments.last()?.ident.to_string().ends_with("Result");
    if is_result { arguments(&path.path).first().copied() } else { None }
}

/// Returns whether every value of the type may be a success.
pub(in crate::api) fn has_no_failure(ty: &Type) -> bool {
    const NUMBERS: &[&str] = &["u8", "u16", "u32", "u64", "usize", "f32", "f64"];
    name(ty).is_some_and(|name| tokens::is_one_of(&name, NUMBERS))
}

/// Returns whether the type is a reference to a text, but not to one of C's that lives for ever.
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

/// The tokens with a type in the place of `Self`.
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
