//! The generics of a type or a function.

use crate::emit::emit;
use crate::expression::Angles;
use crate::tokens::{is_punct, rest, stream, trees};
use crate::written::between;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use std::slice;
use syn::WhereClause;
use syn::parse::ParseStream;

/// The parameters of an item, and its `where` clause.
#[derive(Default)]
pub(crate) struct Generics {
    pub(crate) parameters: Vec<Parameter>,
    /// The tokens after `where`.
    pub(crate) predicates: TokenStream,
}

/// A parameter without its default.
pub(crate) struct Parameter {
    pub(crate) kind: ParameterKind,
    pub(crate) name: TokenStream,
    pub(crate) tokens: TokenStream,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParameterKind {
    Lifetime,
    Type,
    Const,
}

impl Generics {
    /// Parses the parameters, if there are any.
    pub(crate) fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let (begin, mut parameters) = (input.cursor(), Vec::new());
        input.parse::<syn::Generics>()?;
        for tokens in without_defaults(&between(begin, input.cursor())) {
            parameters.push(Parameter::of(tokens));
        }
        Ok(Generics { parameters, predicates: TokenStream::new() })
    }

    /// Parses the `where` clause, if there is one.
    pub(crate) fn read_where(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let begin = input.cursor();
        if input.parse::<Option<WhereClause>>()?.is_some() {
            let mut clause = between(begin, input.cursor()).into_iter();
            clause.next();
            self.predicates = rest(clause);
        }
        Ok(())
    }

    /// Returns `true` if one of the parameters is of this kind.
    pub(crate) fn has(&self, kind: ParameterKind) -> bool {
        for parameter in &self.parameters {
            if parameter.kind == kind {
                return true;
            }
        }
        false
    }

    /// Returns the parameters as an `impl` declares them.
    pub(crate) fn declared(&self) -> TokenStream {
        self.declared_with(None)
    }

    /// Returns the parameters as an `impl` declares them, and another type parameter.
    pub(crate) fn declared_with(&self, another: Option<&Ident>) -> TokenStream {
        let mut list = TokenStream::new();
        for parameter in &self.parameters {
            add(&mut list, &parameter.tokens);
        }
        if let Some(another) = another {
            add(&mut list, another);
        }
        in_angles(list)
    }

    /// Returns the parameters as arguments of the type.
    pub(crate) fn used(&self) -> TokenStream {
        let mut list = TokenStream::new();
        for parameter in &self.parameters {
            add(&mut list, &parameter.name);
        }
        in_angles(list)
    }

    /// Returns the `where` clause with `bounds` before its own ones, each followed by a comma.
    pub(crate) fn where_clause(&self, bounds: &TokenStream) -> TokenStream {
        let own = &self.predicates;
        emit!(Span::mixed_site(), [bounds, own] => where #bounds #own)
    }
}

impl Parameter {
    fn of(tokens: TokenStream) -> Self {
        let trees = trees(&tokens);
        let mut rest = &*trees;
        // Skips attributes.
        while is_punct(&rest[0], '#') {
            rest = &rest[2..];
        }
        let (kind, name) = match rest {
            [sign, ..] if is_punct(sign, '\'') => (ParameterKind::Lifetime, &rest[..2]),
            [TokenTree::Ident(word), name, ..] if word == "const" => (ParameterKind::Const, slice::from_ref(name)),
            _ => (ParameterKind::Type, &rest[..1]),
        };
        Parameter { kind, name: stream(name), tokens }
    }
}

/// Adds an item and a comma.
fn add(list: &mut TokenStream, item: &dyn ToTokens) {
    list.extend(emit!(Span::mixed_site(), [item] => #item,));
}

/// Returns a list in angle brackets, or nothing if it is empty.
fn in_angles(list: TokenStream) -> TokenStream {
    if list.is_empty() { list } else { emit!(Span::mixed_site(), [list] => <#list>) }
}

/// Returns the parameters in angle brackets, each without its default.
fn without_defaults(brackets: &TokenStream) -> Vec<TokenStream> {
    let trees = trees(brackets);
    let (mut all, mut one, mut angles, mut is_default) = (Vec::new(), TokenStream::new(), Angles::default(), false);
    for tree in trees.get(1..trees.len().max(2) - 1).unwrap_or_default() {
        let is_outside = angles.is_outside(tree);
        if is_outside && is_punct(tree, ',') {
            all.push(std::mem::take(&mut one));
            is_default = false;
            continue;
        }
        is_default |= is_outside && is_punct(tree, '=');
        if !is_default {
            one.append(tree.clone());
        }
    }
    if !one.is_empty() {
        all.push(one);
    }
    all
}
