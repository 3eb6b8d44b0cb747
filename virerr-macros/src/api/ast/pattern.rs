//! A parameter that is a pattern: what the pattern binds, and how the signature shows it once the body takes it apart.

use super::types::{may_run_when_dropped, name};
use crate::tokens::{group, is_one_of, is_punct, mixed_at, trees, ungrouped};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _};
use syn::Type;

/// A parameter that is neither a receiver nor one identifier.
pub(in crate::api) struct Pattern {
    pub(in crate::api) tokens: TokenStream,
    /// The colon and the type, if they are written.
    pub(in crate::api) after: TokenStream,
    /// The name of its type, if that has one.
    pub(in crate::api) of: Option<Ident>,
    /// The names that it binds, as far as its tokens tell.
    pub(in crate::api) bound: Vec<Ident>,
    /// A binding in it is `mut`, and may be a reference.
    pub(in crate::api) is_mut_reference: bool,
    /// The drop of a part may run code.
    pub(in crate::api) is_owned: bool,
    /// The name that the parameter has in its place, so that the body can take it apart.
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
            // What is half typed stays where the compiler says so, and a receiver keeps its only name.
            is_owned: is_whole(&tokens) && !is_receiver && ty.is_some_and(may_run_when_dropped),
            name: None,
            tokens,
            after,
        }
    }

    /// Returns whether something in it is `mut`.
    pub(in crate::api) fn is_mut(&self) -> bool {
        has_word(&self.tokens, "mut")
    }

    /// Returns whether it may borrow the parameter as `mut`, which then has to be so.
    pub(in crate::api) fn is_ref_mut(&self) -> bool {
        self.is_mut() && has_word(&self.tokens, "ref")
    }

    /// Returns whether it is `_`.
    pub(in crate::api) fn is_wild(&self) -> bool {
        match &*trees(&self.tokens) {
            [only] => matches!(ungrouped(only.clone()), TokenTree::Ident(word) if word == "_"),
            _ => false,
        }
    }

    /// Returns whether it is made of names: a tuple or an array of them. Nothing of the value is left that no name has, since
    /// neither has a `Drop` of its own.
    pub(in crate::api) fn is_of_names(&self) -> bool {
        let is_new = |at: usize| !self.bound[..at].contains(&self.bound[at]);
        !self.bound.is_empty() && (0..self.bound.len()).all(is_new) && is_of_names(&self.tokens)
    }

    /// The pattern as that of a variable. There is a lint about locks that such a pattern leaves out with a `_`, which drops
    /// nothing here: the `_` is not the user's. Beside `..` and `@` it is, since other lints say that it could be left out.
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

    /// Returns the same as an expression, if it is made of names: each is mentioned in this way. Its groups are not the user's:
    /// lints about expressions would take them for his.
    pub(in crate::api) fn expression(&self, mention: &dyn Fn(&Ident) -> TokenStream) -> TokenStream {
        without_mut(&self.tokens, mixed_at, mention)
    }

    /// The pattern and its type in the signature, where the body has a binding of its own.
    pub(in crate::api) fn beside_binding(&self) -> TokenStream {
        let mut tokens = match &self.name {
            Some(name) => name.to_token_stream(),
            None => without_mut(&self.tokens, |span| span, &|word| word.to_token_stream()),
        };
        self.after.to_tokens(&mut tokens);
        tokens
    }
}

/// Returns whether a pattern may end here.
fn is_whole(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().last().is_some_and(|last| match last {
        TokenTree::Ident(word) => !is_one_of(&word, &["box", "mut", "ref"]),
        last => !matches!(last, TokenTree::Punct(_)),
    })
}

/// Adds the names that a pattern binds. By the way they are written: constants and types begin with a capital letter.
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

/// Returns whether an identifier belongs to a path, or is the name of a field or a macro.
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
        // Parentheses that are not a tuple's could be left out.
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

/// The tokens with others in the place of each word, and their groups in a place made of their own.
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

/// The same where `mut` may not stand.
fn without_mut(tokens: &TokenStream, place: fn(Span) -> Span, change: &dyn Fn(&Ident) -> TokenStream) -> TokenStream {
    changed(tokens, place, &|word| if word == "mut" { TokenStream::new() } else { change(word) })
}

fn has_word(tokens: &TokenStream, word: &str) -> bool {
    any(tokens, &|tree| matches!(tree, TokenTree::Ident(ident) if ident == word))
}

/// Returns whether there is such a token, in groups too.
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
