//! A parameter that is a pattern: the names that it binds, and its form in the signature if the body destructures it.

use super::types::{may_run_when_dropped, name};
use crate::tokens::{group, is_one_of, is_punct, mixed_at, trees, ungrouped};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _};
use syn::Type;

/// A parameter that is neither a receiver nor a single identifier.
pub(in crate::api) struct Pattern {
    pub(in crate::api) tokens: TokenStream,
    /// The colon and the type; empty if they are absent.
    pub(in crate::api) after: TokenStream,
    /// The name of its type, if it has one.
    pub(in crate::api) of: Option<Ident>,
    /// The names that it binds, judged by its tokens.
    pub(in crate::api) bound: Vec<Ident>,
    /// It has a `mut` binding that may be a reference.
    pub(in crate::api) is_mut_reference: bool,
    /// Dropping a part of it may run code.
    pub(in crate::api) is_owned: bool,
    /// The name that replaces the pattern in the signature if the body destructures it.
    pub(in crate::api) name: Option<Ident>,
}

impl Pattern {
    pub(in crate::api) fn of_type(tokens: TokenStream, after: TokenStream, ty: Option<&Type>) -> Self {
        let (is_mut, is_receiver) = (has_word(&tokens, "mut"), has_word(&tokens, "self"));
        let mut bound = Vec::new();
        collect_bound(&tokens, &mut bound);
        Pattern {
            of: ty.and_then(name),
            bound,
            is_mut_reference: is_mut && any(&after, &|tree| is_punct(tree, '&')),
            // An incomplete pattern stays, so that the compiler reports it in place; a receiver keeps its name.
            is_owned: is_whole(&tokens) && !is_receiver && ty.is_some_and(may_run_when_dropped),
            name: None,
            tokens,
            after,
        }
    }

    /// Returns `true` if it has a `mut`.
    pub(in crate::api) fn is_mut(&self) -> bool {
        has_word(&self.tokens, "mut")
    }

    /// Returns `true` if it may borrow the parameter as `mut`, so that the parameter must be `mut`.
    pub(in crate::api) fn is_ref_mut(&self) -> bool {
        self.is_mut() && has_word(&self.tokens, "ref")
    }

    /// Returns `true` for `_`.
    pub(in crate::api) fn is_wild(&self) -> bool {
        match &*trees(&self.tokens) {
            [only] => matches!(ungrouped(only.clone()), TokenTree::Ident(word) if word == "_"),
            _ => false,
        }
    }

    /// Returns `true` for a tuple or an array of names. Their bindings cover the whole value, since neither type has a
    /// `Drop` of its own.
    pub(in crate::api) fn is_of_names(&self) -> bool {
        let is_new = |at: usize| !self.bound[..at].contains(&self.bound[at]);
        !self.bound.is_empty() && (0..self.bound.len()).all(is_new) && is_of_names(&self.tokens)
    }

    /// Returns the pattern for a variable. A lint warns of `_` in patterns of locks, but here the `_` drops nothing, so
    /// its span is the macro's. Next to `..` and `@`, it keeps the user's span, since other lints report it as
    /// redundant.
    pub(in crate::api) fn of_variable(&self) -> TokenStream {
        if any(&self.tokens, &|tree| is_punct(tree, '.') || is_punct(tree, '@')) {
            return self.tokens.clone();
        }
        let variable = |word: &Ident| {
            let mut word = word.clone();
            if word == "_" {
                word.set_span(mixed_at(word.span()));
            }
            word.into_token_stream()
        };
        changed(&self.tokens, |span| span, &variable)
    }

    /// Returns a tuple or an array of names as an expression, in which `mention` replaces each name. Its groups have
    /// spans of the macro, so that lints about expressions ignore them.
    pub(in crate::api) fn expression(&self, mention: &dyn Fn(&Ident) -> TokenStream) -> TokenStream {
        without_mut(&self.tokens, mixed_at, mention)
    }

    /// Returns the pattern and its type for the signature, if the body binds it again.
    pub(in crate::api) fn beside_binding(&self) -> TokenStream {
        let mut tokens = match &self.name {
            Some(name) => name.to_token_stream(),
            None => without_mut(&self.tokens, |span| span, &|word| word.to_token_stream()),
        };
        self.after.to_tokens(&mut tokens);
        tokens
    }
}

/// Returns `true` if a pattern may end here.
fn is_whole(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().last().is_some_and(|last| match last {
        TokenTree::Ident(word) => !is_one_of(&word, &["box", "mut", "ref"]),
        last => !matches!(last, TokenTree::Punct(_)),
    })
}

/// Collects the names that a pattern binds. Constants and types are recognized by their capital letter.
fn collect_bound(tokens: &TokenStream, bound: &mut Vec<Ident>) {
    let trees = trees(tokens);
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Group(group) => collect_bound(&group.stream(), bound),
            TokenTree::Ident(ident) if is_name(ident) && !is_in_path(&trees, at) => bound.push(ident.clone()),
            _ => {}
        }
    }
}

fn is_name(ident: &Ident) -> bool {
    const WORDS: &[&str] = &["_", "box", "const", "crate", "false", "mut", "ref", "self", "super", "true"];
    let text = ident.to_string();
    !WORDS.contains(&&*text) && !text.starts_with(char::is_uppercase)
}

/// Returns `true` if an identifier belongs to a path, or is the name of a field or a macro.
fn is_in_path(trees: &[TokenTree], at: usize) -> bool {
    let is_colon = |tree: Option<&TokenTree>| tree.is_some_and(|tree| is_punct(tree, ':'));
    let is_before = match trees.get(at + 1) {
        Some(TokenTree::Group(group)) => matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::Brace),
        next => is_colon(next) || next.is_some_and(|next| is_punct(next, '!')),
    };
    is_before || (at > 1 && is_colon(trees.get(at - 1)) && is_colon(trees.get(at - 2)))
}

fn is_of_names(tokens: &TokenStream) -> bool {
    let trees = trees(tokens);
    trees.iter().enumerate().all(|(at, tree)| match tree {
        // Parentheses without a comma are redundant.
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Brace => false,
            Delimiter::Parenthesis if !has_comma(&group.stream()) => false,
            _ => is_of_names(&group.stream()),
        },
        TokenTree::Ident(ident) if ident == "mut" => true,
        TokenTree::Ident(ident) => is_name(ident) && trees.get(at + 1).is_none_or(|next| is_punct(next, ',')),
        tree => is_punct(tree, ','),
    })
}

fn has_comma(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|tree| is_punct(&tree, ','))
}

/// Replaces each word, and the spans of groups.
fn changed(tokens: &TokenStream, place: fn(Span) -> Span, change: &dyn Fn(&Ident) -> TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    for tree in tokens.clone() {
        match tree {
            TokenTree::Group(around) => {
                let inside = changed(&around.stream(), place, change);
                all.append(group(around.delimiter(), inside, place(around.span())));
            }
            TokenTree::Ident(word) => all.extend(change(&word)),
            tree => all.append(tree),
        }
    }
    all
}

/// Replaces each word, and removes `mut`.
fn without_mut(tokens: &TokenStream, place: fn(Span) -> Span, change: &dyn Fn(&Ident) -> TokenStream) -> TokenStream {
    changed(tokens, place, &|word| if word == "mut" { TokenStream::new() } else { change(word) })
}

fn has_word(tokens: &TokenStream, word: &str) -> bool {
    any(tokens, &|tree| matches!(tree, TokenTree::Ident(ident) if ident == word))
}

/// Returns `true` if there is such a token, also in groups.
fn any(tokens: &TokenStream, is_it: &dyn Fn(&TokenTree) -> bool) -> bool {
    for tree in tokens.clone() {
        let is_there = match &tree {
            TokenTree::Group(group) => any(&group.stream(), is_it),
            tree => is_it(tree),
        };
        if is_there {
            return true;
        }
    }
    false
}
