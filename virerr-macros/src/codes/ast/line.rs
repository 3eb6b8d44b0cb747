//! The lines between the braces of a list: which kind stands next, and where the next one begins after a mistake.

use proc_macro2::{Delimiter, Ident, TokenTree};
use syn::buffer::Cursor;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token};

/// What stands next between the braces of a list.
pub(super) enum Next {
    Row,
    Reserved,
    Retired,
    Alias,
    Success,
}

impl Next {
    /// Tells by the first word behind attributes, which may be the name of a row as well.
    pub(super) fn of(input: ParseStream<'_>) -> Self {
        let mut cursor = input.cursor();
        while let Some((_, behind)) = cursor.punct().filter(|(punct, _)| punct.as_char() == '#') {
            let Some((.., behind)) = behind.group(Delimiter::Bracket) else { return Next::Row };
            cursor = behind;
        }
        let Some((word, behind)) = cursor.ident() else { return Next::Row };
        let is_equals = behind.punct().is_some_and(|(punct, _)| punct.as_char() == '=');
        match &*word.to_string() {
            "success" if !is_equals || ends_in_semicolon(behind) => Next::Success,
            _ if is_equals => Next::Row,
            "no" if behind.ident().is_some() => Next::Success,
            "reserved" => Next::Reserved,
            "retired" => Next::Retired,
            "alias" => Next::Alias,
            _ => Next::Row,
        }
    }
}

/// Returns whether a line ends as no row does: then its first word is not the name of one.
fn ends_in_semicolon(mut cursor: Cursor<'_>) -> bool {
    while let Some((tree, behind)) = cursor.token_tree() {
        match tree {
            TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';') => return punct.as_char() == ';',
            _ => cursor = behind,
        }
    }
    false
}

/// Takes a word of the list's own.
pub(super) fn word(input: ParseStream<'_>, word: &str) -> syn::Result<()> {
    match input.cursor().ident() {
        Some((ident, _)) if ident == word => input.call(Ident::parse_any).map(drop),
        _ => Err(input.error(format!("expected `{word}`"))),
    }
}

/// The words that begin a line which is not a row.
pub(super) const PAST_WORDS: &[&str] = &["reserved", "retired", "alias", "success"];

/// Goes on behind the next `;`, or where a row begins behind a comma: numbers have commas between them.
pub(super) fn skip_line(input: ParseStream<'_>) {
    while let Ok(token) = input.parse::<TokenTree>() {
        let TokenTree::Punct(punct) = token else { continue };
        if punct.as_char() == ';' || (punct.as_char() == ',' && begins_row(input)) {
            break;
        }
    }
}

/// Goes on behind the rest of a line that is no row.
pub(super) fn skip_rest_of_line(input: ParseStream<'_>) {
    // Where only the `;` is missing, the next row begins right here. A name and `=` alone may be of the line itself.
    let is_numbered = input.peek3(LitInt) || input.peek3(Token![-]);
    if !begins_row(input) || (input.peek2(Token![=]) && !is_numbered) {
        skip_line(input);
    }
}

fn begins_row(input: ParseStream<'_>) -> bool {
    let is_named = input.peek(Ident::peek_any) && input.peek2(Token![=]);
    input.is_empty() || input.peek(Token![#]) || is_named || !matches!(Next::of(input), Next::Row)
}

/// Goes on where the next row can begin.
pub(super) fn skip_to_row(input: ParseStream<'_>) {
    // Where only the comma is missing, the next row begins right here.
    while !begins_row(input) || input.peek2(Token![=>]) {
        let Ok(token) = input.parse::<TokenTree>() else { break };
        let ends_row = matches!(&token, TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';'));
        // Such as `since "0.4"` behind what was a row, and is to be a retired one.
        let goes_on = input.peek(LitStr) || (input.peek(syn::Ident) && input.peek2(LitStr));
        if ends_row && !goes_on {
            break;
        }
    }
}
