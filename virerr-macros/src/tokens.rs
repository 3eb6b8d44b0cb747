//! Token trees: their spans, and copies of the user's tokens with other contents.

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::TokenStreamExt as _;
use syn::ext::IdentExt as _;

/// Returns the text of an identifier, without `r#`.
pub(crate) fn name(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// Returns the tokens as a list.
pub(crate) fn trees(tokens: &TokenStream) -> Vec<TokenTree> {
    let mut trees = Vec::new();
    for tree in tokens.clone() {
        trees.push(tree);
    }
    trees
}

/// Collects some tokens.
pub(crate) fn stream(trees: &[TokenTree]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for tree in trees {
        tokens.append(tree.clone());
    }
    tokens
}

/// Returns the remaining tokens.
pub(crate) fn rest(trees: IntoIter) -> TokenStream {
    let mut tokens = TokenStream::new();
    for tree in trees {
        tokens.append(tree);
    }
    tokens
}

/// Returns the span of the first token.
pub(crate) fn first_span(tokens: &TokenStream) -> Span {
    match tokens.clone().into_iter().next() {
        Some(first) => first.span(),
        None => Span::call_site(),
    }
}

/// Returns the span of the last token.
pub(crate) fn last_span(tokens: &TokenStream) -> Option<Span> {
    tokens.clone().into_iter().last().map(|last| last.span())
}

/// Returns the user's span with the macro's hygiene, for names that the user's code cannot refer to.
pub(crate) fn mixed_at(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

/// Returns the user's tokens with spans of the macro, so that lints ignore them.
pub(crate) fn own(tokens: TokenStream) -> TokenStream {
    let mut own = TokenStream::new();
    for tree in tokens {
        own.append(match tree {
            TokenTree::Group(group) => TokenTree::Group(group_with(&group, self::own(group.stream()))),
            mut tree => {
                if tree.to_string() != "$crate" {
                    tree.set_span(mixed_at(tree.span()));
                }
                tree
            }
        });
    }
    own
}

/// Returns a group with the delimiters of the original and other contents.
pub(crate) fn group_with(original: &Group, stream: TokenStream) -> Group {
    group(original.delimiter(), stream, original.span())
}

pub(crate) fn group(delimiter: Delimiter, stream: TokenStream, span: Span) -> Group {
    let mut group = Group::new(delimiter, stream);
    group.set_span(span);
    group
}

/// Removes the groups that `macro_rules!` fragments put around a tree.
pub(crate) fn ungrouped(tree: TokenTree) -> TokenTree {
    if let TokenTree::Group(group) = &tree
        && group.delimiter() == Delimiter::None
        && let [only] = &*trees(&group.stream())
    {
        return ungrouped(only.clone());
    }
    tree
}

pub(crate) fn is_one_of(ident: &Ident, names: &[&str]) -> bool {
    for name in names {
        if ident == name {
            return true;
        }
    }
    false
}

/// Returns a name without `r#`.
pub(crate) fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Returns `true` if a text has only characters of names. It may begin with a digit.
pub(crate) fn is_word(text: &str) -> bool {
    for character in text.chars() {
        if !character.is_alphanumeric() && character != '_' {
            return false;
        }
    }
    !text.is_empty()
}

pub(crate) fn is_punct(tree: &TokenTree, character: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == character)
}
