//! The parameters that a call owns, and how its body uses them.

use crate::api::ast::function::{Function, Parameter, ParameterKind, Plain};
use crate::api::ast::types::Reference;
use crate::emit::emit;
use crate::expression::mentions;
use crate::tokens::{group_with, is_punct, stream, trees};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;

/// The user's body.
pub(super) struct Body {
    /// The braces with their contents.
    pub(super) group: Group,
    /// The inner attributes at its start, which a closure cannot have.
    pub(super) inner_attributes: TokenStream,
    /// The other tokens.
    pub(super) statements: TokenStream,
    /// The span of the last token.
    pub(super) end: Option<Span>,
}

impl Body {
    pub(super) fn new(group: &Group) -> Self {
        let mut body =
            Body { group: group.clone(), inner_attributes: TokenStream::new(), statements: group.stream(), end: None };
        let tokens = trees(&body.statements);
        let mut begin = 0;
        while let [hash, bang, TokenTree::Group(_), ..] = &tokens[begin..]
            && is_punct(hash, '#')
            && is_punct(bang, '!')
        {
            begin += 3;
        }
        body.end = tokens[begin..].last().map(TokenTree::span);
        if begin > 0 {
            body.inner_attributes = stream(&tokens[..begin]);
            body.statements = stream(&tokens[begin..]);
        }
        body
    }

    /// Returns the user's block. It is the same group if possible, so that the compiler reports a mistake at its end
    /// once.
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

    /// Returns `true` if a parameter is asked for a connection. This is a use, so a parameter that the body does not
    /// use is not asked, and is still reported as unused.
    pub(super) fn is_probed(&self, plain: &Plain) -> bool {
        plain.is_self() || is_underscored(&plain.ident) || self.mentions(&plain.ident)
    }

    /// Returns `true` if the call owns a value whose name the body does not use. Capturing it would be a use and would
    /// suppress the lint, so all owned values are moved into variables of the body, which makes the future larger.
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

/// Mentions a parameter in code of the macro.
pub(super) fn mention(ident: &Ident, private: &TokenStream) -> TokenStream {
    mentioned(ident, emit!([ident] => #ident), private)
}

/// Borrows a parameter in code of the macro.
pub(super) fn borrow(ident: &Ident, private: &TokenStream) -> TokenStream {
    mentioned(ident, emit!(Span::mixed_site(), [ident] => &#ident), private)
}

/// Prevents clippy's lint about the use of names that begin with `_`.
fn mentioned(ident: &Ident, mention: TokenStream, private: &TokenStream) -> TokenStream {
    if is_underscored(ident) {
        emit!(Span::mixed_site(), [private, mention] => #private::__underscored!(#mention))
    } else {
        mention
    }
}

/// Returns `true` if a closure must be a `move` closure. It must own an owned `self`, and a closure that borrows a
/// `&mut` reference or a `mut` variable cannot return a borrow from it.
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

/// Returns `true` if a closure may be a `move` closure. A move consumes a value, and clippy warns of values that are
/// not consumed, so a value whose drop runs no code stays outside.
pub(super) fn may_move(function: &Function) -> bool {
    function.plains().iter().all(|plain| plain.is_owned || plain.is_mut() || plain.is_copied)
}
