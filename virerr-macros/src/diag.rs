//! The errors of a macro call, collected so that all of them are reported at once.

use crate::emit::emit;
use crate::tokens::{first_span, last_span};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use std::fmt::Display;
use syn::Path;

/// The errors so far.
#[derive(Default)]
pub(crate) struct Diagnostics {
    /// The `compile_error!` calls.
    tokens: TokenStream,
    /// The items that cause warnings.
    warnings: TokenStream,
}

impl Diagnostics {
    /// Reports an error at one token.
    pub(crate) fn at(&mut self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Reports an error that spans some tokens.
    pub(crate) fn over(&mut self, tokens: &dyn ToTokens, message: impl Display) {
        self.push(over(tokens, message));
    }

    /// Reports an error that spans a path without generic arguments.
    pub(crate) fn over_path(&mut self, path: &Path, message: impl Display) {
        self.push(over_path(path, message));
    }

    /// Reports an error of a parser.
    pub(crate) fn push(&mut self, error: syn::Error) {
        let mut last = TokenStream::new();
        for error in error {
            if is_end(&error) {
                last = ending_at(last, error.span());
            } else {
                self.tokens.extend(last);
                last = error.into_compile_error();
            }
        }
        self.tokens.extend(last);
    }

    /// Reports a warning at one token. Macros cannot emit warnings, so it is that of a deprecated constant, whose name
    /// is the subject.
    pub(crate) fn warn(&mut self, span: Span, what: &str, message: &str) {
        let what = Ident::new(what, span);
        self.warnings.extend(emit! {span, [message, what] =>
            const _: () = {
                #[deprecated(note = #message)]
                const #what: () = ();
                #what
            };
        });
    }

    /// Returns the value of a parser, or reports its error.
    pub(crate) fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.push(error);
                None
            }
        }
    }

    /// Returns the index of a word among the known ones, or reports an unknown word with a suggestion.
    pub(crate) fn place_of(&mut self, word: &Ident, known: &[&str], what: &str) -> Option<usize> {
        let text = word.to_string();
        let place = place_of(&text, known);
        if place.is_none() {
            self.at(word.span(), format_args!("unknown {what} `{text}`; {}", suggestion(&text, known)));
        }
        place
    }

    /// Adds the errors of a part.
    pub(crate) fn append(&mut self, other: Diagnostics) {
        self.tokens.extend(other.tokens);
        self.warnings.extend(other.warnings);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Returns a `compile_error!` for each error, and the warnings.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        self.tokens.extend(self.warnings);
        self.tokens
    }
}

/// Returns an error that spans some tokens.
pub(crate) fn over(tokens: &dyn ToTokens, message: impl Display) -> syn::Error {
    between(ends(tokens), &message)
}

/// Returns an error that spans a path without generic arguments.
pub(crate) fn over_path(path: &Path, message: impl Display) -> syn::Error {
    between(ends_of_path(path), &message)
}

/// Returns an error from one token to another. syn makes such an error only with its feature `printing`, so an empty
/// error follows at the end.
fn between([first, last]: [Span; 2], message: &dyn Display) -> syn::Error {
    let mut error = syn::Error::new(first, message);
    error.combine(syn::Error::new(last, ""));
    error
}

fn is_end(error: &syn::Error) -> bool {
    error.to_string().is_empty()
}

/// Returns a `compile_error!` that ends at this token.
fn ending_at(call: TokenStream, end: Span) -> TokenStream {
    let mut tokens = TokenStream::new();
    for mut tree in call {
        if let TokenTree::Group(_) = &tree {
            tree.set_span(end);
        }
        tokens.append(tree);
    }
    tokens
}

fn ends(tokens: &dyn ToTokens) -> [Span; 2] {
    let tokens = tokens.to_token_stream();
    let first = first_span(&tokens);
    [first, last_span(&tokens).unwrap_or(first)]
}

fn ends_of_path(path: &Path) -> [Span; 2] {
    let (first, last) = (&path.segments[0], &path.segments[path.segments.len() - 1]);
    let begin = match &path.leading_colon {
        Some(colons) => colons.spans[0],
        None => first.ident.span(),
    };
    [begin, last.ident.span()]
}

/// Returns the index of a word among the known ones.
pub(crate) fn place_of(word: &str, known: &[&str]) -> Option<usize> {
    for (place, known) in known.iter().enumerate() {
        if word == *known {
            return Some(place);
        }
    }
    None
}

/// Returns the known word that `word` most likely stands for.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    let mut nearest = None;
    // Half of a short word may differ in any case.
    let mut least = if word.len() < 4 { 2 } else { 2 + word.len() / 3 };
    for candidate in known {
        let lower = candidate.to_lowercase();
        // A prefix of a word is close to it, regardless of the rest.
        let is_beginning = word.len() > 2 && lower.starts_with(&*word);
        let distance = if is_beginning { 1 } else { distance(&word, &lower) };
        if distance < least {
            (nearest, least) = (Some(*candidate), distance);
        }
    }
    nearest
}

/// Returns the number of characters to insert, delete or replace between two words.
fn distance(from: &str, to: &str) -> usize {
    let mut row = vec![0];
    for place in 0..to.chars().count() {
        row.push(place + 1);
    }
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.chars().enumerate() {
            let change = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[row.len() - 1]
}

/// Returns the words for [`suggestion`] and [`listed`].
pub(crate) fn borrowed(words: &[String]) -> Vec<&str> {
    let mut borrowed = Vec::new();
    for word in words {
        borrowed.push(&**word);
    }
    borrowed
}

/// Returns all words as a list.
pub(crate) fn listed(known: &[&str]) -> String {
    let mut list = String::new();
    for known in known {
        let separator = if list.is_empty() { "" } else { ", " };
        list += &format!("{separator}`{known}`");
    }
    list
}

/// Returns "did you mean `…`?", or else the possible words.
pub(crate) fn suggestion(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("possible: {}", listed(known)),
    }
}
