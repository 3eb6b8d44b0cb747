//! Token trees: where they stand, and the user's own ones with something else inside.

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::TokenStreamExt as _;

/// The tokens one by one.
pub(crate) fn trees(tokens: &TokenStream) -> Vec<TokenTree> {
    let mut trees = Vec::new();
    for tree in tokens.clone() {
        trees.push(tree);
    }
    trees
}

/// Some of them as they were.
pub(crate) fn stream(trees: &[TokenTree]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for tree in trees {
        tokens.append(tree.clone());
    }
    tokens
}

/// Those that were not read yet.
pub(crate) fn rest(trees: IntoIter) -> TokenStream {
    let mut tokens = TokenStream::new();
    for tree in trees {
        tokens.append(tree);
    }
    tokens
}

/// Where the first token is.
pub(crate) fn first_span(tokens: &TokenStream) -> Span {
    match tokens.clone().into_iter().next() {
        Some(first) => first.span(),
        None => Span::call_site(),
    }
}

/// Where the last token is.
pub(crate) fn last_span(tokens: &TokenStream) -> Option<Span> {
    tokens.clone().into_iter().last().map(|last| last.span())
}

/// The place of a user's token for a name that the user's code cannot mean.
pub(crate) fn mixed_at(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

/// The user's tokens as the macro's own: names in the same places that no lint is about.
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

/// The delimiters of a group around other tokens.
pub(crate) fn group_with(original: &Group, stream: TokenStream) -> Group {
    group(original.delimiter(), stream, original.span())
}

pub(crate) fn group(delimiter: Delimiter, stream: TokenStream, span: Span) -> Group {
    let mut group = Group::new(delimiter, stream);
    group.set_span(span);
    group
}

/// The tree without the groups that `macro_rules!` fragments put around it.
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
    names.iter().any(|name| ident == name)
}

pub(crate) fn is_punct(tree: &TokenTree, character: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == character)
}
