//! The generics of a type that a trait is implemented for.

use crate::expression::Angles;
use crate::tokens::{is_punct, trees};
use crate::written::{Written, between};
use proc_macro2::{Ident, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens as _, TokenStreamExt as _, quote_spanned};
use syn::parse::ParseStream;
use syn::{GenericParam, WhereClause};

/// The parameters of an item, and its `where` clause.
#[derive(Default)]
pub(crate) struct Generics {
    pub(crate) parameters: Vec<Parameter>,
    /// All that follows `where`.
    pub(crate) predicates: TokenStream,
}

/// A parameter without its default.
pub(crate) struct Parameter {
    pub(crate) kind: Kind,
    pub(crate) name: TokenStream,
    pub(crate) tokens: TokenStream,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Lifetime,
    Type,
    Const,
}

impl Generics {
    /// Reads the parameters, if there are any.
    pub(crate) fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let begin = input.cursor();
        let read: syn::Generics = input.parse()?;
        let mut written = without_defaults(&between(begin, input.cursor())).into_iter();
        let mut parameters = Vec::new();
        for parameter in read.params {
            let (kind, name) = match parameter {
                GenericParam::Lifetime(parameter) => {
                    let mut name = TokenStream::new();
                    let mut apostrophe = Punct::new('\'', Spacing::Joint);
                    apostrophe.set_span(parameter.lifetime.apostrophe);
                    name.append(apostrophe);
                    name.append(parameter.lifetime.ident);
                    (Kind::Lifetime, name)
                }
                GenericParam::Type(parameter) => (Kind::Type, parameter.ident.into_token_stream()),
                GenericParam::Const(parameter) => (Kind::Const, parameter.ident.into_token_stream()),
            };
            parameters.push(Parameter { kind, name, tokens: written.next().unwrap_or_default() });
        }
        Ok(Generics { parameters, predicates: TokenStream::new() })
    }

    /// Reads the `where` clause, if there is one.
    pub(crate) fn read_where(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        for tree in Written::<Option<WhereClause>>::read(input)?.tokens.into_iter().skip(1) {
            self.predicates.append(tree);
        }
        Ok(())
    }

    /// Returns whether one of the parameters is of this kind.
    pub(crate) fn has(&self, kind: Kind) -> bool {
        self.parameters.iter().any(|parameter| parameter.kind == kind)
    }

    /// Adds a type without bounds.
    pub(crate) fn push(&mut self, name: &Ident) {
        let (name, tokens) = (name.to_token_stream(), name.to_token_stream());
        self.parameters.push(Parameter { kind: Kind::Type, name, tokens });
    }

    /// Returns the parameters as an `impl` declares them.
    pub(crate) fn declared(&self) -> TokenStream {
        self.listed(|parameter| &parameter.tokens)
    }

    /// Returns the parameters as arguments of the type.
    pub(crate) fn used(&self) -> TokenStream {
        self.listed(|parameter| &parameter.name)
    }

    fn listed(&self, part: fn(&Parameter) -> &TokenStream) -> TokenStream {
        let (span, mut list) = (Span::mixed_site(), TokenStream::new());
        if self.parameters.is_empty() {
            return list;
        }
        for parameter in &self.parameters {
            let part = part(parameter);
            list.extend(quote_spanned!(span=> #part,));
        }
        quote_spanned!(span=> <#list>)
    }

    /// Returns the `where` clause with other bounds before its own, each with a comma after it.
    pub(crate) fn where_clause(&self, bounds: &TokenStream) -> TokenStream {
        let own = &self.predicates;
        quote_spanned!(Span::mixed_site()=> where #bounds #own)
    }
}

/// Returns the parameters in angle brackets, each without its default.
fn without_defaults(brackets: &TokenStream) -> Vec<TokenStream> {
    let trees = trees(brackets);
    let (mut all, mut one, mut angles, mut is_default) = (Vec::new(), TokenStream::new(), Angles::default(), false);
    for tree in trees.iter().take(trees.len().saturating_sub(1)).skip(1) {
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
    all.push(one);
    all
}
