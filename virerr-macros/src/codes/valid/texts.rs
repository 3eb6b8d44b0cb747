//! Checks messages, detail forms and titles.

use super::template::begins_with_digit;
use crate::codes::ast::{Number, Row};
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use syn::LitStr;

pub(super) fn message(literal: &LitStr, diag: &mut Diagnostics) -> String {
    plain(literal, "say what failed", FOR_THE_DETAIL, diag)
}

/// The advice for a placeholder in a text of a row that may have a detail form.
const FOR_THE_DETAIL: &str = "`{}` in the detail form for the detail, or ";

/// Returns a message; `remedy` is the advice for an empty one, and `placeholder` for a placeholder.
pub(super) fn plain(literal: &LitStr, remedy: &str, placeholder: &str, diag: &mut Diagnostics) -> String {
    let written = literal.value();
    if written.trim().is_empty() {
        diag.at(literal.span(), format_args!("the message is empty: {remedy}"));
        return String::new();
    }
    const PLACE: &str = "a message has no placeholders: remove this one, since the detail follows the message by default; for \
        another form, add a second string, such as `\"there is no station {}\"`; for braces, write `{{}}`";
    without_places(literal, placeholder, PLACE, diag)
}

/// Returns a text with single braces; `has_place` is the message for one with a placeholder.
fn without_places(literal: &LitStr, placeholder: &str, has_place: &str, diag: &mut Diagnostics) -> String {
    match pieces(&literal.value(), placeholder) {
        Ok(pieces) => match &*pieces {
            [text] => return text.clone(),
            _ => diag.at(literal.span(), has_place),
        },
        Err(message) => diag.at(literal.span(), message),
    }
    String::new()
}

/// Asks whether a placeholder of `printf` in a message is intended. It is not an error if the row has its own form.
pub(super) fn question_conversion(literal: &LitStr, has_form: bool, diag: &mut Diagnostics) {
    let text = literal.value();
    if !has_form && let Some(conversion) = conversion(&text) {
        let message = format!(
            "`{conversion}` is not a placeholder: write `{{}}` for the detail in a detail form after the message, as \
             in `\"message\", \"message {{}}\"`; if the text `{conversion}` is intended, write that form too"
        );
        diag.warn(literal.span(), "MESSAGE_WITH_A_PLACEHOLDER", &message);
    }
}

/// Returns the first placeholder of `printf` or of Python's `%`. A percent sign before a space or a word is one.
fn conversion(text: &str) -> Option<&str> {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at < bytes.len() {
        let after_signs = skip(bytes, at, b"%");
        if after_signs == at + 1 {
            let letter = skip(bytes, skip(bytes, after_signs, b"0123456789-+#.*$"), b"hlzjtqL");
            let is_letter = letter < bytes.len() && b"diouxXeEfFgGcsp".contains(&bytes[letter]);
            if is_letter && !text[letter + 1..].chars().next().is_some_and(char::is_alphanumeric) {
                return Some(&text[at..letter + 1]);
            }
        }
        at = after_signs.max(at + 1);
    }
    None
}

/// Returns the place of the first byte from `at` on that is not in the set.
fn skip(bytes: &[u8], mut at: usize, set: &[u8]) -> usize {
    while at < bytes.len() && set.contains(&bytes[at]) {
        at += 1;
    }
    at
}

/// Returns a text with single braces, even if it is invalid.
pub(super) fn unescaped(text: &str) -> String {
    text.replace("{{", "{").replace("}}", "}")
}

/// Returns the texts before, between and after `{}`; `{{` and `}}` stand for braces. The error has the advice.
fn pieces(text: &str, placeholder: &str) -> Result<Vec<String>, String> {
    let (mut pieces, mut last) = (Vec::new(), String::new());
    let mut rest = text;
    loop {
        let (before, brace) = rest.split_at(before_brace(rest));
        last.push_str(before);
        if brace.is_empty() {
            pieces.push(last);
            return Ok(pieces);
        }
        if brace.starts_with("{}") {
            pieces.push(std::mem::take(&mut last));
        } else if brace.starts_with("{{") || brace.starts_with("}}") {
            last.push_str(&brace[..1]);
        } else {
            return Err(alone(brace, placeholder));
        }
        rest = &brace[2..];
    }
}

/// Returns the place of the first brace, or the end of the text.
fn before_brace(text: &str) -> usize {
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'{' || byte == b'}' {
            return at;
        }
    }
    text.len()
}

/// Returns the message for a brace that is neither doubled nor a `{}`.
fn alone(brace: &str, placeholder: &str) -> String {
    let (name, rest) = brace[1..].split_at(before_brace(&brace[1..]));
    if brace.starts_with('{') && rest.starts_with('}') {
        let mut is_name = !begins_with_digit(name);
        for character in name.chars() {
            is_name &= character.is_alphanumeric() || character == '_';
        }
        let why =
            if is_name { "is reserved for named values, which are not supported yet" } else { "is not a placeholder" };
        return format!("`{{{name}}}` {why}: write {placeholder}`{{{{{name}}}}}` for the text in braces");
    }
    let brace = &brace[..1];
    format!("unmatched `{brace}`: write `{brace}{brace}` for the brace")
}

/// Returns a form, whose last `{}` is replaced by the detail. `published` is the release that published the row.
pub(super) fn form(literal: &LitStr, published: Option<&str>, diag: &mut Diagnostics) -> String {
    let message = match pieces(&literal.value(), FOR_THE_DETAIL) {
        Ok(pieces) => match &*pieces {
            [_] => {
                let lost = match published {
                    Some(release) => format!(" (it had one when it was published in {release})"),
                    None => String::new(),
                };
                format!("the detail form has no placeholder for the detail: write `{{}}` once{lost}")
            }
            [before, after] if !after.contains("{}") => return format!("{before}{{}}{after}"),
            [_, _] => {
                "the last `{}` of a form is the placeholder for the detail: put the text `{{}}` before it".to_owned()
            }
            _ => "the detail form has more than one placeholder for the detail: write `{}` once".to_owned(),
        },
        Err(message) => message,
    };
    diag.at(literal.span(), message);
    "{}".to_owned()
}

pub(super) fn title(row: &Row, diag: &mut Diagnostics) -> String {
    if let Some(literal) = &row.form {
        diag.at(literal.span(), "a domain has a title only: remove the second string");
    }
    let Some(literal) = &row.text else { return String::new() };
    let written = literal.value();
    let is_zero = matches!(row.number, Read::Parsed(Number { value: Some(0), .. }));
    if written.trim().is_empty() && !is_zero {
        diag.at(literal.span(), "the title is empty, which is only allowed for number 0: name the part");
    }
    without_places(literal, "", "a title has no placeholders: write `{{}}` for braces", diag)
}
