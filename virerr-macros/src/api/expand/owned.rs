//! What a call owns, and whether its body uses it.

use crate::api::ast::function::{Function, Parameter, ParameterKind, Plain};
use crate::api::ast::types::Reference;
use crate::expression::mentions;
use crate::tokens::{group_with, is_punct};
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
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        let mut end = 0;
        while let [hash, bang, TokenTree::Group(_), ..] = &tokens[end..]
            && is_punct(hash, '#')
            && is_punct(bang, '!')
        {
            end += 3;
        }
        let statements = tokens[end..].iter().cloned().collect();
        Body { group: group.clone(), inner_attributes: tokens[..end].iter().cloned().collect(), statements }
    }

    /// The block that the user wrote. Where it can be it is the same one, so that a mistake at its end is told once.
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

    /// Whether a parameter is asked for a connection. One that the body does not use is to keep its lint, and being asked
    /// is a use.
    pub(super) fn is_probed(&self, plain: &Plain) -> bool {
        plain.is_self() || is_underscored(&plain.ident) || self.mentions(&plain.ident)
    }

    /// Whether the call owns something that the body does not use: to capture it would be a use, and it would lose its
    /// lint. What the call owns is then moved into variables of the body's, at the price of a larger future.
    pub(super) fn has_unused(&self, parameters: &[Parameter]) -> bool {
        parameters.iter().filter_map(Parameter::plain).any(|plain| plain.is_owned && !self.is_probed(plain))
    }
}

fn is_underscored(ident: &Ident) -> bool {
    ident.unraw().to_string().starts_with('_')
}

/// A parameter's name where the macro mentions it. The mention is to be no mistake by clippy's book where the name begins
/// with `_`.
pub(super) fn mention(plain: &Plain, private: &TokenStream) -> TokenStream {
    let ident = &plain.ident;
    if is_underscored(ident) {
        quote_spanned!(Span::mixed_site()=> #private::__underscored!(#ident))
    } else {
        quote!(#ident)
    }
}

/// The same, borrowed.
pub(super) fn borrow(plain: &Plain, private: &TokenStream) -> TokenStream {
    let ident = &plain.ident;
    if is_underscored(ident) {
        quote_spanned!(Span::mixed_site()=> #private::__underscored!(&#ident))
    } else {
        quote_spanned!(Span::mixed_site()=> &#ident)
    }
}

/// Whether the body is to own what the call owns, so that it is dropped while the call still counts as going on. What a
/// pattern takes apart cannot be passed on whole; then all stays where it is, or things would be dropped in another
/// order.
pub(super) fn body_owns(function: &Function) -> bool {
    function.parameters.list.iter().all(|parameter| match &parameter.kind {
        ParameterKind::Pattern(pattern) => !pattern.is_owned,
        ParameterKind::Plain(_) => true,
    })
}

/// Whether a closure has to be a `move` one: for a `self` that it is to own; and because a closure that borrows a
/// reference that it may change what is behind, or that is a variable of its own, could not return what it points to.
pub(super) fn must_move(function: &Function) -> bool {
    function.parameters.list.iter().any(|parameter| match &parameter.kind {
        ParameterKind::Pattern(pattern) => pattern.is_mut_reference,
        ParameterKind::Plain(plain) => match plain.reference {
            Reference::None => plain.is_self() && plain.is_owned && body_owns(function),
            Reference::Shared => plain.is_self() && plain.is_mut(),
            Reference::Mutable => true,
        },
    })
}

/// Whether a closure may be a `move` one. It may not where the user passes a value that nobody consumes: clippy says so,
/// and to move it would be to consume it.
pub(super) fn may_move(function: &Function) -> bool {
    body_owns(function)
        && function
            .parameters
            .list
            .iter()
            .filter_map(Parameter::plain)
            .all(|plain| plain.is_owned || plain.is_mut() || plain.is_copied)
}
