//! Checks messages, detail forms and titles.

use crate::codes::ast::Row;
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
    match pieces(&written, placeholder) {
        Ok(pieces) if pieces.len() > 1 => {
            diag.at(
                literal.span(),
                "a message has no placeholders: remove this one, since the detail follows the message by default; for another \
                 form, add a second string, such as `\"there is no station {}\"`; for braces, write `{{}}`",
            );
            String::new()
        }
        Ok(mut pieces) => pieces.remove(0),
        Err(message) => {
            diag.at(literal.span(), message);
            String::new()
        }
    }
}

/// Asks whether a placeholder of `printf` in a message is intended. It is not an error if the row has its own form.
pub(super) fn question_conversion(literal: &LitStr, has_form: bool, diag: &mut Diagnostics) {
    let text = literal.value();
    if let Some(conversion) = conversion(&text).filter(|_| !has_form) {
        let message = format!(
            "`{conversion}` is not a placeholder: write `{{}}` for the detail in a detail form after the message, as \
             in `\"message\", \"message {{}}\"`; if the text `{conversion}` is intended, write that form too"
        );
        diag.warn(literal.span(), "MESSAGE_WITH_A_PLACEHOLDER", &message);
    }
}

/// Returns the first placeholder of `printf` or of Python's `%`. A percent sign before a space or a word is one.
fn conversion(text: &str) -> Option<&str> {
    for (at, _) in text.match_indices('%') {
        let rest = &text[at + 1..];
        if text[..at].ends_with('%') || rest.starts_with('%') {
            continue;
        }
        let is_flag = |character: char| character.is_ascii_digit() || "-+#.*$".contains(character);
        let after_flags = rest.trim_start_matches(is_flag);
        let letters = after_flags.trim_start_matches(['h', 'l', 'z', 'j', 't', 'q', 'L']);
        let mut next = letters.chars();
        let is_letter = next.next().is_some_and(|letter| "diouxXeEfFgGcsp".contains(letter));
        if is_letter && !next.next().is_some_and(char::is_alphanumeric) {
            return Some(&text[at..text.len() - letters.len() + 1]);
        }
    }
    None
}

/// Returns a text with single braces, even if it is invalid.
pub(super) fn unescaped(text: &str) -> String {
    text.replace("{{", "{").replace("}}", "}")
}

/// Returns the texts before, between and after `{}`; `{{` and `}}` stand for braces. The error has the advice.
fn pieces(text: &str, placeholder: &str) -> Result<Vec<String>, String> {
    let (mut pieces, mut last) = (Vec::new(), String::new());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        last.push_str(before);
        if brace.starts_with("{}") {
            pieces.push(std::mem::take(&mut last));
        } else if brace.starts_with("{{") || brace.starts_with("}}") {
            last.push_str(&brace[..1]);
        } else {
            return Err(alone(brace, placeholder));
        }
        rest = &brace[2..];
    }
    last.push_str(rest);
    pieces.push(last);
    Ok(pieces)
}

/// Returns the message for a brace that is neither doubled nor a `{}`.
fn alone(brace: &str, placeholder: &str) -> String {
    let name = brace[1..].split(['{', '}']).next().unwrap_or_default();
    let is_closed = brace[1 + name.len()..].starts_with('}');
    if brace.starts_with('{') && is_closed {
        let is_name = name.chars().all(|character| character.is_alphanumeric() || character == '_');
        let is_name = is_name && !name.starts_with(|first: char| first.is_ascii_digit());
        let why =
            if is_name { "is reserved for named values, which are not supported yet" } else { "is not a placeholder" };
        return format!("`{{{name}}}` {why}: write {placeholder}`{{{{{name}}}}}` for the text in braces");
    }
    let brace = &brace[..1];
    format!("unmatched `{brace}`: write `{brace}{brace}` for the brace")
}

/// Returns a form, whose last `{}` is replaced by the detail. `published` is the release that published the row.
pub(super) fn form(literal: &LitStr, published: Option<&str>, diag: &mut Diagnostics) -> String {
    let message = match pieces(&literal.value(), FOR_THE_DETAIL).as_deref() {
        Ok([_]) => {
            let lost = published.map(|release| format!(" (it had one when it was published in {release})"));
            format!("the detail form has no placeholder for the detail: write `{{}}` once{}", lost.unwrap_or_default())
        }
        Ok([before, after]) if !after.contains("{}") => return format!("{before}{{}}{after}"),
        Ok([_, _]) => {
            "the last `{}` of a form is the placeholder for the detail: put the text `{{}}` before it".to_owned()
        }
        Ok(_) => "the detail form has more than one placeholder for the detail: write `{}` once".to_owned(),
        Err(message) => message.clone(),
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
    let is_zero = row.number.written().is_some_and(|number| number.value == Some(0));
    if written.trim().is_empty() && !is_zero {
        diag.at(literal.span(), "the title is empty, which is only allowed for number 0: name the part");
    }
    match pieces(&written, "") {
        Ok(pieces) if pieces.len() > 1 => {
            diag.at(literal.span(), "a title has no placeholders: write `{{}}` for braces")
        }
        Ok(mut pieces) => return pieces.remove(0),
        Err(message) => diag.at(literal.span(), message),
    }
    String::new()
}
