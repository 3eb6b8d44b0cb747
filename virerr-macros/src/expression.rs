//! Expressions as tokens: their ends, and the names that they mention. The compiler parses them, not the macros.

use crate::tokens::{plain, trees};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::TokenStreamExt as _;
use syn::Token;
use syn::parse::ParseStream;

/// Returns the tokens up to the next comma outside of the generic arguments in `::<…>`.
pub(crate) fn until_comma(input: ParseStream<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut angles = Angles::default();
    let mut is_inside = false;
    while !input.is_empty() && (is_inside || !input.peek(Token![,])) {
        let starts = !is_inside && input.peek(Token![::]) && input.peek3(Token![<]);
        // The colons are two trees.
        for _ in 0..if starts { 2 } else { 0 } {
            if let Ok(colon) = input.parse::<TokenTree>() {
                tokens.append(colon);
            }
        }
        if let Ok(tree) = input.parse::<TokenTree>() {
            if starts || is_inside {
                angles.is_outside(&tree);
                is_inside = angles.is_inside();
            }
            tokens.append(tree);
        }
    }
    tokens
}

/// Skips the next comma.
pub(crate) fn skip(input: ParseStream<'_>) {
    let _ = until_comma(input);
    let _ = input.parse::<Option<Token![,]>>();
}

/// Counts the depth in `<…>` for each token in turn; `->` does not count.
#[derive(Default)]
pub(crate) struct Angles {
    depth: usize,
    after_minus: bool,
}

impl Angles {
    /// Returns `true` if the next token is inside of angle brackets.
    pub(crate) fn is_inside(&self) -> bool {
        self.depth > 0
    }

    /// Consumes the next token, and returns `true` if it is outside of all angle brackets.
    pub(crate) fn is_outside(&mut self, tree: &TokenTree) -> bool {
        let after_minus = std::mem::replace(&mut self.after_minus, false);
        if let TokenTree::Punct(punct) = tree {
            match punct.as_char() {
                '<' => {
                    self.depth += 1;
                    return false;
                }
                // The `>` of an arrow closes nothing.
                '>' if after_minus => return false,
                '>' => {
                    let was_inside = self.depth > 0;
                    self.depth = self.depth.saturating_sub(1);
                    return !was_inside;
                }
                '-' => self.after_minus = true,
                _ => {}
            }
        }
        self.depth == 0
    }
}

/// Returns an expression without the invisible groups of `macro_rules!` fragments.
pub(crate) fn ungroup(tokens: TokenStream) -> TokenStream {
    match &*trees(&tokens) {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => ungroup(group.stream()),
        _ => tokens,
    }
}

/// Returns `true` if tokens mention an identifier, also in groups and in the `{name}` of a literal.
pub(crate) fn mentions(tokens: TokenStream, name: &str) -> bool {
    mention(tokens, name).is_some()
}

/// Returns the place where tokens first mention an identifier.
pub(crate) fn mention(tokens: TokenStream, name: &str) -> Option<Span> {
    for tree in tokens {
        let is_mention = match &tree {
            TokenTree::Ident(ident) => ident == name,
            TokenTree::Literal(literal) => names_argument(&literal.to_string(), plain(name)),
            TokenTree::Punct(_) => false,
            TokenTree::Group(group) => match mention(group.stream(), name) {
                None => false,
                found => return found,
            },
        };
        if is_mention {
            return Some(tree.span());
        }
    }
    None
}

/// Returns `true` if a format string names an argument: `{name}`, `{name:?}`, `{:name$}`, `{:.name$}`.
fn names_argument(literal: &str, name: &str) -> bool {
    let mut at = 0;
    while let Some(place) = literal[at..].find(name) {
        let (begin, end) = (at + place, at + place + name.len());
        let after = literal[end..].trim_start().as_bytes();
        if opens_argument(literal[..begin].trim_end()) && matches!(after, [b'}' | b':' | b'$', ..]) {
            return true;
        }
        at = end;
    }
    false
}

/// Returns `true` if a name after this text is in the braces of a placeholder.
fn opens_argument(before: &str) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    let (mut rest, mut braces) = (before, 0);
    while let Some(others) = rest.strip_suffix('{') {
        (rest, braces) = (others, braces + 1);
    }
    // `{{` is a brace and not a placeholder.
    let is_word = last.is_alphanumeric() || last == '_' || last == '"';
    !is_word && (braces == 0 || braces % 2 == 1)
}
