//! A function as wrapping needs it: the user's own tokens in pieces, and what they say.

use super::attributes::Attributes;
use super::pattern::Pattern;
use super::types::{Reference, is_primitive, may_be_connected, may_run_when_dropped, reference};
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
    /// From the attributes to the parameters.
    pub(in crate::api) head: TokenStream,
    /// With its `where` clause.
    #[cfg(feature = "c")]
    pub(in crate::api) generics: crate::generics::Generics,
    pub(in crate::api) parameters: Parameters,
    /// The return type.
    pub(in crate::api) output: Option<Written<Type>>,
    /// From the parameters to the body.
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
    /// From the attributes to the comma.
    pub(in crate::api) tokens: TokenStream,
    pub(in crate::api) kind: ParameterKind,
    /// The body has a binding of its own for it.
    pub(in crate::api) is_left_to_body: bool,
}

pub(in crate::api) enum ParameterKind {
    /// The receiver, or a plain identifier.
    Plain(Plain),
    /// Any other pattern.
    Pattern(Pattern),
}

/// A parameter that is one identifier.
pub(in crate::api) struct Plain {
    pub(in crate::api) ident: Ident,
    pub(in crate::api) mutability: Option<Ident>,
    /// The colon and the type, if they are written.
    pub(in crate::api) after: TokenStream,
    pub(in crate::api) reference: Reference,
    pub(in crate::api) may_be_connected: bool,
    /// Its drop may run code, which has to run inside the call.
    pub(in crate::api) is_owned: bool,
    /// Its type is primitive or a reference.
    pub(in crate::api) is_copied: bool,
}

impl Plain {
    /// A receiver without a type of its own: `self`, `&self`, `&mut self`.
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

    /// Returns whether the body may assign to it.
    pub(in crate::api) fn is_mut(&self) -> bool {
        self.mutability.is_some()
    }
}

impl Parameter {
    /// The plain identifier that it is.
    pub(in crate::api) fn plain(&self) -> Option<&Plain> {
        match &self.kind {
            ParameterKind::Plain(plain) => Some(plain),
            ParameterKind::Pattern(_) => None,
        }
    }

    /// Returns whether it is a variable that the body may assign to.
    pub(in crate::api) fn is_mut(&self) -> bool {
        self.plain().is_some_and(Plain::is_mut)
    }

    /// Returns whether code may run when it is dropped.
    pub(in crate::api) fn is_owned(&self) -> bool {
        match &self.kind {
            ParameterKind::Plain(plain) => plain.is_owned,
            ParameterKind::Pattern(pattern) => pattern.is_owned,
        }
    }
}

/// The parameter; what is for one of two bindings only, the body's has.
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
    /// The receiver.
    pub(in crate::api) fn receiver(&self) -> Option<&Plain> {
        let first = self.parameters.list.first()?.plain()?;
        first.is_self().then_some(first)
    }

    /// The parameters that are plain identifiers.
    pub(in crate::api) fn plains(&self) -> Vec<&Plain> {
        let mut plains = Vec::new();
        for parameter in &self.parameters.list {
            if let Some(plain) = parameter.plain() {
                plains.push(plain);
            }
        }
        plains
    }

    /// Where its return type begins.
    pub(in crate::api) fn at_output(&self) -> Span {
        match &self.output {
            Some(output) => output.span(),
            None => Span::call_site(),
        }
    }

    /// Returns the function with another body.
    pub(in crate::api) fn with_body(&self, body: &Group) -> TokenStream {
        let mut tokens = self.before_body();
        body.to_tokens(&mut tokens);
        tokens
    }

    /// Returns the function as it was, but not `const`: in a `const fn` the compiler would report each call of the raising
    /// macros.
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

/// The function as it was.
impl ToTokens for Function {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.before_body());
        self.body.to_tokens(tokens);
        self.end.to_tokens(tokens);
    }
}
