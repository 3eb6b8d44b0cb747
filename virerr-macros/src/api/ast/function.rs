//! The parts of a function that wrapping needs, as the user's own tokens.

use super::attributes::Attributes;
use super::pattern::Pattern;
use super::types::{self, Reference, is_primitive, may_be_connected, may_run_when_dropped, reference};
use crate::tokens::group_with;
use crate::written::Written;
use proc_macro2::{Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use syn::Type;

/// A function, with or without a body.
pub(in crate::api) struct Function {
    pub(in crate::api) attributes: Attributes,
    pub(in crate::api) is_public: bool,
    pub(in crate::api) constness: Option<Span>,
    pub(in crate::api) asyncness: Option<Span>,
    pub(in crate::api) ident: Ident,
    /// The tokens from the attributes to the parameters.
    pub(in crate::api) head: TokenStream,
    /// The generics, with the `where` clause.
    #[cfg(feature = "c")]
    pub(in crate::api) generics: crate::generics::Generics,
    pub(in crate::api) parameters: Parameters,
    /// The return type.
    pub(in crate::api) output: Option<Written<Type>>,
    /// The tokens from the parameters to the body.
    pub(in crate::api) tail: TokenStream,
    pub(in crate::api) body: Option<Group>,
    /// The semicolon in place of a body.
    pub(in crate::api) end: TokenStream,
}

pub(in crate::api) struct Parameters {
    pub(in crate::api) group: Group,
    pub(in crate::api) list: Vec<Parameter>,
}

pub(in crate::api) struct Parameter {
    pub(in crate::api) attributes: Attributes,
    /// The tokens from the attributes to the comma.
    pub(in crate::api) tokens: TokenStream,
    pub(in crate::api) kind: ParameterKind,
    /// The body binds it again.
    pub(in crate::api) is_left_to_body: bool,
}

pub(in crate::api) enum ParameterKind {
    /// The receiver, or a single identifier.
    Plain(Plain),
    /// Any other pattern.
    Pattern(Pattern),
}

/// A parameter that is a single identifier.
pub(in crate::api) struct Plain {
    pub(in crate::api) ident: Ident,
    pub(in crate::api) mutability: Option<Ident>,
    /// The colon and the type; empty if they are absent.
    pub(in crate::api) after: TokenStream,
    pub(in crate::api) reference: Reference,
    pub(in crate::api) may_be_connected: bool,
    /// Dropping it may run code, which must run inside of the call.
    pub(in crate::api) is_owned: bool,
    /// Its type is a primitive type or a reference.
    pub(in crate::api) is_copied: bool,
}

impl Plain {
    /// Returns a receiver without an explicit type: `self`, `&self`, `&mut self`.
    pub(in crate::api) fn receiver(ident: Ident, mutability: Option<Ident>, reference: Reference) -> Self {
        let is_owned = reference == Reference::None;
        Plain {
            ident,
            mutability,
            after: TokenStream::new(),
            reference,
            may_be_connected: true,
            is_owned,
            is_copied: !is_owned,
        }
    }

    pub(in crate::api) fn of_type(ident: Ident, mutability: Option<Ident>, after: TokenStream, ty: &Type) -> Self {
        Plain {
            ident,
            mutability,
            after,
            reference: reference(ty),
            may_be_connected: may_be_connected(ty),
            is_owned: may_run_when_dropped(ty),
            is_copied: is_primitive(ty) || reference(ty) != Reference::None,
        }
    }

    pub(in crate::api) fn is_self(&self) -> bool {
        self.ident == "self"
    }

    /// Returns `true` if the body may assign to it.
    pub(in crate::api) fn is_mut(&self) -> bool {
        self.mutability.is_some()
    }
}

impl Parameter {
    /// Returns the single identifier.
    pub(in crate::api) fn plain(&self) -> Option<&Plain> {
        match &self.kind {
            ParameterKind::Plain(plain) => Some(plain),
            ParameterKind::Pattern(_) => None,
        }
    }

    /// Returns `true` for a variable that the body may assign to.
    pub(in crate::api) fn is_mut(&self) -> bool {
        self.plain().is_some_and(Plain::is_mut)
    }

    /// Returns `true` if dropping it may run code.
    pub(in crate::api) fn is_owned(&self) -> bool {
        match &self.kind {
            ParameterKind::Plain(plain) => plain.is_owned,
            ParameterKind::Pattern(pattern) => pattern.is_owned,
        }
    }
}

/// Emits the parameter. Attributes for only one of two bindings are on the one in the body.
impl ToTokens for Parameter {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match &self.kind {
            ParameterKind::Plain(plain) if self.is_left_to_body => {
                tokens.extend(self.attributes.beside_binding());
                plain.ident.to_tokens(tokens);
                plain.after.to_tokens(tokens);
            }
            ParameterKind::Pattern(pattern) if self.is_left_to_body => {
                tokens.extend(self.attributes.beside_binding());
                pattern.beside_binding().to_tokens(tokens);
            }
            _ => {
                self.attributes.to_tokens(tokens);
                self.tokens.to_tokens(tokens);
            }
        }
    }
}

impl ToTokens for Parameters {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if !self.list.iter().any(|parameter| parameter.is_left_to_body) {
            return self.group.to_tokens(tokens);
        }
        let mut list = TokenStream::new();
        for parameter in &self.list {
            parameter.to_tokens(&mut list);
            list.append(Punct::new(',', Spacing::Alone));
        }
        tokens.append(group_with(&self.group, list));
    }
}

impl Function {
    /// Returns the receiver.
    pub(in crate::api) fn receiver(&self) -> Option<&Plain> {
        let first = self.parameters.list.first()?.plain()?;
        first.is_self().then_some(first)
    }

    /// Returns the parameters that are single identifiers.
    pub(in crate::api) fn plains(&self) -> Vec<&Plain> {
        let mut plains = Vec::new();
        for parameter in &self.parameters.list {
            if let Some(plain) = parameter.plain() {
                plains.push(plain);
            }
        }
        plains
    }

    /// Returns the span of the return type.
    pub(in crate::api) fn at_output(&self) -> Span {
        match &self.output {
            Some(output) => types::span(output),
            None => Span::call_site(),
        }
    }

    /// Returns the function with another body.
    pub(in crate::api) fn with_body(&self, body: &Group) -> TokenStream {
        let mut tokens = self.before_body();
        body.to_tokens(&mut tokens);
        tokens
    }

    /// Returns the original function without `const`: in a `const fn` the compiler would report each call of a raising
    /// macro.
    pub(in crate::api) fn without_const(mut self) -> TokenStream {
        if self.constness.take().is_some() {
            let mut is_const = true;
            for tree in std::mem::take(&mut self.head) {
                match tree {
                    TokenTree::Ident(word) if word == "const" && is_const => is_const = false,
                    tree => self.head.append(tree),
                }
            }
        }
        self.into_token_stream()
    }

    fn before_body(&self) -> TokenStream {
        let mut tokens = self.attributes.to_token_stream();
        self.head.to_tokens(&mut tokens);
        self.parameters.to_tokens(&mut tokens);
        self.tail.to_tokens(&mut tokens);
        tokens
    }
}

/// Emits the original function.
impl ToTokens for Function {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.before_body());
        self.body.to_tokens(tokens);
        self.end.to_tokens(tokens);
    }
}
