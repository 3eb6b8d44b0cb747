//! Hides syntax from syn that it parses only with its feature `full`, and restores it.

use crate::read::{self, Reader};
use crate::tokens::{group_with, is_punct, stream, trees};
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::TokenStreamExt as _;
use std::sync::atomic::{AtomicBool, Ordering};
use syn::Expr;
use syn::buffer::Cursor;

/// The name that marks hidden syntax. With it, `use<'a, T>` is an ordinary bound, and the array length in braces of a
/// macro an ordinary expression.
const MARK: &str = "__virerr_hidden";

/// Set as soon as something is hidden. Before, there is nothing to restore.
static HAS_HIDDEN: AtomicBool = AtomicBool::new(false);

/// Parses tokens with the hidden form of the syntax, if there is any.
pub(super) fn all(tokens: TokenStream, reader: Reader<'_>) -> syn::Result<()> {
    let mut has_any = false;
    let read = read::all(tokens.clone(), &mut |input| {
        has_any = may_hide(input.cursor(), false);
        if has_any { input.parse::<TokenStream>().map(drop) } else { reader(input) }
    });
    if has_any { read::all(hidden(tokens), reader) } else { read }
}

/// Returns `true` if there may be something to hide, except in bodies.
fn may_hide(mut at: Cursor<'_>, is_in_brackets: bool) -> bool {
    let mut before = at;
    while !at.eof() {
        let next = if let Some((inside, delimiter, _, after)) = at.any_group() {
            if delimiter != Delimiter::Brace && may_hide(inside, delimiter == Delimiter::Bracket) {
                return true;
            }
            after
        } else {
            let Some((tree, after)) = at.token_tree() else { return false };
            if is_in_brackets && is_punct(&tree, ';') {
                return true;
            }
            if is_punct(&tree, '<')
                && let Some((word, _)) = before.ident()
                && word == "use"
            {
                return true;
            }
            after
        };
        (before, at) = (at, next);
    }
    false
}

pub(super) fn hidden(tokens: TokenStream) -> TokenStream {
    changed(&tokens, hide).unwrap_or(tokens)
}

/// Hides the syntax in a part of an item that was parsed with [`all`].
pub(super) fn hidden_again(tokens: TokenStream) -> TokenStream {
    if HAS_HIDDEN.load(Ordering::Relaxed) { hidden(tokens) } else { tokens }
}

pub(super) fn shown(tokens: TokenStream) -> TokenStream {
    if HAS_HIDDEN.load(Ordering::Relaxed)
        && let Some(shown) = changed(&tokens, show)
    {
        return shown;
    }
    tokens
}

/// Restores the contents of a group; the group stays the user's own if nothing in it is hidden.
pub(super) fn shown_in(group: Group) -> Group {
    if HAS_HIDDEN.load(Ordering::Relaxed)
        && let Some(inside) = changed(&group.stream(), show)
    {
        return group_with(&group, inside);
    }
    group
}

/// Returns the number of tokens to replace and their replacement.
type Change = fn(&[TokenTree]) -> Option<(usize, TokenStream)>;

fn hide(tokens: &[TokenTree]) -> Option<(usize, TokenStream)> {
    match tokens {
        [TokenTree::Ident(word), next, ..] if word == "use" && is_punct(next, '<') => {
            HAS_HIDDEN.store(true, Ordering::Relaxed);
            Some((1, named(MARK, word)))
        }
        [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Bracket => {
            let inside = trees(&group.stream());
            let at = inside.iter().position(|tree| is_punct(tree, ';'))? + 1;
            let length = stream(&inside[at..]);
            if length.is_empty() || is_expression(&length) {
                return None;
            }
            HAS_HIDDEN.store(true, Ordering::Relaxed);
            let mut array = hidden(stream(&inside[..at]));
            array.append(Ident::new(MARK, group.span()));
            array.append(Punct::new('!', Spacing::Alone));
            array.append(Group::new(Delimiter::Brace, length));
            Some((1, TokenTree::Group(group_with(group, array)).into()))
        }
        _ => None,
    }
}

fn is_expression(tokens: &TokenStream) -> bool {
    read::all(tokens.clone(), &mut |input| input.parse::<Expr>().map(drop)).is_ok()
}

fn show(tokens: &[TokenTree]) -> Option<(usize, TokenStream)> {
    match tokens {
        [TokenTree::Ident(word), next, ..] if word == MARK && is_punct(next, '<') => Some((1, named("use", word))),
        [TokenTree::Ident(word), _, TokenTree::Group(length), ..] if word == MARK => Some((3, length.stream())),
        _ => None,
    }
}

fn named(name: &str, word: &Ident) -> TokenStream {
    TokenTree::Ident(Ident::new(name, word.span())).into()
}

/// Replaces some tokens, except in bodies; `None` if there are none to replace.
fn changed(tokens: &TokenStream, change: Change) -> Option<TokenStream> {
    let trees = trees(tokens);
    let (mut new, mut at, mut is_changed) = (TokenStream::new(), 0, false);
    while let Some(tree) = trees.get(at) {
        let instead = match (change(&trees[at..]), tree) {
            (None, TokenTree::Group(group)) if group.delimiter() != Delimiter::Brace => {
                changed(&group.stream(), change).map(|inside| (1, TokenTree::Group(group_with(group, inside)).into()))
            }
            (instead, _) => instead,
        };
        is_changed |= instead.is_some();
        match instead {
            Some((count, tokens)) => {
                new.extend(tokens);
                at += count;
            }
            None => {
                new.append(tree.clone());
                at += 1;
            }
        }
    }
    is_changed.then_some(new)
}
