//! The lines of a list: their kinds, and where parsing resumes after a mistake.

use crate::attribute::Attribute;
use crate::diag::Diagnostics;
use crate::read;
use proc_macro2::{Delimiter, Ident, TokenTree};
use syn::buffer::Cursor;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token, token};

/// The next line of a list.
pub(super) enum Next {
    Row,
    Reserved,
    Retired,
    Alias,
    Success,
    /// Rows in braces, which are not allowed.
    Group,
    /// A macro call, which is not allowed.
    Macro,
}

impl Next {
    /// Determines the next line by the first word after its attributes, which may also be the name of a row.
    pub(super) fn of(input: ParseStream<'_>) -> Self {
        let mut cursor = input.cursor();
        while let Some((sign, after)) = cursor.punct()
            && sign.as_char() == '#'
        {
            let Some((.., after)) = after.group(Delimiter::Bracket) else { return Next::Row };
            cursor = after;
        }
        let Some((word, after)) = cursor.ident() else {
            return if is_group(cursor) { Next::Group } else { Next::Row };
        };
        let (is_macro, is_equals) = (is_sign(after, '!'), is_sign(after, '='));
        match &*word.to_string() {
            "success" if !is_equals || ends_in_semicolon(after) => Next::Success,
            _ if is_equals => Next::Row,
            "no" if after.ident().is_some() => Next::Success,
            "reserved" => Next::Reserved,
            "retired" => Next::Retired,
            "alias" => Next::Alias,
            _ if is_macro => Next::Macro,
            _ if is_group(cursor) => Next::Group,
            _ => Next::Row,
        }
    }
}

fn is_sign(cursor: Cursor<'_>, sign: char) -> bool {
    matches!(cursor.punct(), Some((punct, _)) if punct.as_char() == sign)
}

/// Returns `true` if a line ends in `;`, unlike a row: then its first word is not a name.
fn ends_in_semicolon(mut cursor: Cursor<'_>) -> bool {
    while let Some((tree, after)) = cursor.token_tree() {
        match tree {
            TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';') => return punct.as_char() == ';',
            _ => cursor = after,
        }
    }
    false
}

/// Returns `true` if a block of rows follows several words. Braces after a single word may be fields.
fn is_group(mut cursor: Cursor<'_>) -> bool {
    for words in 0..4 {
        match cursor.token_tree() {
            Some((TokenTree::Group(group), _)) if group.delimiter() == Delimiter::Brace => {
                return words > 1 || group.stream().to_string().contains("=>");
            }
            Some((TokenTree::Ident(_) | TokenTree::Literal(_), rest)) => cursor = rest,
            _ => return false,
        }
    }
    false
}

/// Returns the text of a comment for the name of a section.
pub(super) fn comment(name: &TokenTree) -> String {
    name.to_string().trim_matches('"').to_owned()
}

/// Consumes the words of a group up to its brace, and reports that lists have no groups.
pub(super) fn group_head(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
    input.call(Attribute::parse_outer)?;
    let (span, mut name) = (input.span(), "…".to_owned());
    while !input.peek(token::Brace) {
        name = comment(&input.parse()?);
    }
    diag.at(span, format_args!("a list has no groups: write the rows without the braces, after a comment `// {name}`"));
    Ok(())
}

/// Consumes a macro call, and reports that lists have no macro calls.
pub(super) fn macro_call(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
    input.call(Attribute::parse_outer)?;
    let name = input.call(Ident::parse_any)?;
    input.parse::<Token![!]>()?;
    let arguments: TokenTree = input.parse()?;
    let how = "move the whole `virerr::define_codes! { … }` into";
    let message = if name == "include" {
        format!(
            "a list cannot include rows of another file: write them here, or {how} that file, and put \
             `include!{arguments};` in its place"
        )
    } else {
        format!("`{name}!` is not expanded among rows: write the rows here, or {how} the macro")
    };
    diag.at(name.span(), message);
    if !read::sign(input, ",") {
        read::sign(input, ";");
    }
    Ok(())
}

/// Consumes a keyword of the list.
pub(super) fn word(input: ParseStream<'_>, word: &str) -> syn::Result<()> {
    if takes_word(input, word) { Ok(()) } else { Err(input.error(format_args!("expected `{word}`"))) }
}

/// Consumes a word if it comes next.
pub(super) fn takes_word(input: ParseStream<'_>, word: &str) -> bool {
    let comes_next = input.cursor().ident().is_some_and(|(ident, _)| ident == word);
    comes_next && input.call(Ident::parse_any).is_ok()
}

/// The words that begin a line other than a row.
pub(super) const PAST_WORDS: &[&str] = &["reserved", "retired", "alias", "success"];

/// Skips to the end of the line at `;`, or to a row after a comma, since numbers are separated by commas too.
pub(super) fn skip_line(input: ParseStream<'_>) {
    while let Ok(token) = input.parse::<TokenTree>() {
        let TokenTree::Punct(punct) = token else { continue };
        if punct.as_char() == ';' || (punct.as_char() == ',' && begins_row(input)) {
            break;
        }
    }
}

/// Skips the rest of a line that is not a row.
pub(super) fn skip_rest_of_line(input: ParseStream<'_>) {
    // If only the `;` is missing, the next row begins here. A name and `=` alone may belong to the line itself.
    let is_numbered = input.peek3(LitInt) || input.peek3(Token![-]);
    if !begins_row(input) || (input.peek2(Token![=]) && !is_numbered) {
        skip_line(input);
    }
}

fn begins_row(input: ParseStream<'_>) -> bool {
    let is_named = input.peek(Ident::peek_any) && input.peek2(Token![=]);
    input.is_empty() || input.peek(Token![#]) || is_named || !matches!(Next::of(input), Next::Row | Next::Macro)
}

/// Skips to the next possible row.
pub(super) fn skip_to_row(input: ParseStream<'_>) {
    // If only the comma is missing, the next row begins here.
    while !begins_row(input) || input.peek2(Token![=>]) {
        let Ok(token) = input.parse::<TokenTree>() else { break };
        let ends_row = matches!(&token, TokenTree::Punct(punct) if matches!(punct.as_char(), ',' | ';'));
        // For example `since "0.4"` after a former row that the author wants to retire.
        let goes_on = input.peek(LitStr) || (input.peek(syn::Ident) && input.peek2(LitStr));
        if ends_row && !goes_on {
            break;
        }
    }
}
