//! The parameters that a call owns, and the use that its body makes of them.

use crate::api::ast::function::{Function, Parameter, ParameterKind, Plain};
use crate::api::ast::types::Reference;
use crate::expression::mentions;
use crate::tokens::{group_with, is_punct, stream, trees};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt as _;

/// The user's body.
pub(super) struct Body {
    /// The braces and all that is in them.
    pub(super) group: Group,
    /// The `#![…]` that it begins with, which no closure can.
    pub(super) inner_attributes: TokenStream,
    /// The rest.
    pub(super) statements: TokenStream,
}

impl Body {
    pub(super) fn new(group: &Group) -> Self {
        let tokens = trees(&group.stream());
        let mut end = 0;
        while let [hash, bang, TokenTree::Group(_), ..] = &tokens[end..]
            && is_punct(hash, '#')
            && is_punct(bang, '!')
        {
            end += 3;
        }
        Body { group: group.clone(), inner_attributes: stream(&tokens[..end]), statements: stream(&tokens[end..]) }
    }

    /// Returns the block that the user wrote: the same one where possible, so that the compiler reports a mistake at its
    /// end once.
    pub(super) fn own_block(&self) -> Group {
        if self.inner_attributes.is_empty() {
            self.group.clone()
        } else {
            group_with(&self.group, self.statements.clone())
        }
    }

    pub(super) fn mentions(&self, ident: &Ident) -> bool {
        mentions(self.statements.clone(), &ident.to_string())
    }

    /// Returns whether a parameter is asked for a connection. Being asked is a use, so a parameter that the body does not
    /// use is not asked: it keeps its lint.
    pub(super) fn is_probed(&self, plain: &Plain) -> bool {
        plain.is_self() || is_underscored(&plain.ident) || self.mentions(&plain.ident)
    }

    /// Returns whether the call owns something under a name that the body does not use. To capture it would be a use, and it
    /// would lose its lint; so all that the call owns is then moved into variables of the body, at the price of a larger
    /// future.
    pub(super) fn has_unused(&self, parameters: &[Parameter]) -> bool {
        parameters.iter().any(|parameter| match &parameter.kind {
            _ if !parameter.is_owned() => false,
            ParameterKind::Plain(plain) => !self.is_probed(plain),
            ParameterKind::Pattern(pattern) if pattern.name.is_some() => false,
            ParameterKind::Pattern(pattern) => {
                pattern.bound.iter().any(|name| !is_underscored(name) && !self.mentions(name))
            }
        })
    }
}

fn is_underscored(ident: &Ident) -> bool {
    ident.unraw().to_string().starts_with('_')
}

/// A parameter's name where the macro mentions it.
pub(super) fn mention(ident: &Ident, private: &TokenStream) -> TokenStream {
    mentioned(ident, quote!(#ident), private)
}

/// The same, borrowed.
pub(super) fn borrow(ident: &Ident, private: &TokenStream) -> TokenStream {
    mentioned(ident, quote_spanned!(Span::mixed_site()=> &#ident), private)
}

/// The mention is to be no mistake by clippy's book where the name begins with `_`.
fn mentioned(ident: &Ident, mention: TokenStream, private: &TokenStream) -> TokenStream {
    if is_underscored(ident) {
        quote_spanned!(Span::mixed_site()=> #private::__underscored!(#mention))
    } else {
        mention
    }
}

/// Returns whether a closure has to be a `move` one. It has to own an owned `self`; and a closure that borrows a `&mut`
/// reference, or a reference that is a `mut` variable, cannot return a borrow out of it.
pub(super) fn must_move(function: &Function) -> bool {
    function.parameters.list.iter().any(|parameter| match &parameter.kind {
        ParameterKind::Pattern(pattern) => pattern.is_mut_reference && !pattern.is_owned,
        ParameterKind::Plain(plain) => match plain.reference {
            Reference::None => plain.is_self() && plain.is_owned,
            Reference::Shared => plain.is_self() && plain.is_mut(),
            Reference::Mutable => true,
        },
    })
}

/// Returns whether a closure may be a `move` one. To move a value is to consume it, and clippy has a lint about values that
/// nobody consumes; so a value without code to run on drop stays outside.
pub(super) fn may_move(function: &Function) -> bool {
    function.plains().iter().all(|plain| plain.is_owned || plain.is_mut() || plain.is_copied)
}
