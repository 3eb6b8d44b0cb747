//! Attributes as they are written.

use crate::expression::ungroup;
use crate::tokens::{group_with, is_punct, rest};
use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use syn::parse::ParseStream;
use syn::{Meta, Path, Token, bracketed};

/// `#[…]`
pub(crate) struct Attribute {
    pub(crate) meta: Meta,
    sign: TokenTree,
    brackets: Group,
}

impl Attribute {
    /// Parses the attributes that come next.
    pub(crate) fn parse_outer(input: ParseStream<'_>) -> syn::Result<Vec<Self>> {
        let mut attributes = Vec::new();
        while input.peek(Token![#]) {
            attributes.push(Self::parse(input)?);
        }
        Ok(attributes)
    }

    /// Parses one attribute.
    pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let sign = input.parse()?;
        let ahead = input.fork();
        let content;
        bracketed!(content in input);
        Ok(Attribute { meta: content.parse()?, sign, brackets: ahead.parse()? })
    }

    pub(crate) fn path(&self) -> &Path {
        self.meta.path()
    }

    /// Returns the tokens in the brackets.
    pub(crate) fn inside(&self) -> TokenStream {
        ungroup(self.brackets.stream())
    }

    /// Returns the attribute with other tokens in its brackets.
    pub(crate) fn with(&self, inside: TokenStream) -> TokenStream {
        let mut tokens = TokenStream::from(self.sign.clone());
        tokens.append(group_with(&self.brackets, inside));
        tokens
    }
}

/// Returns the value of `name = value`.
pub(crate) fn value(meta: &TokenStream) -> TokenStream {
    let mut trees = meta.clone().into_iter();
    while trees.next().is_some_and(|tree| !is_punct(&tree, '=')) {}
    ungroup(rest(trees))
}

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self.sign.clone());
        tokens.append(self.brackets.clone());
    }
}
