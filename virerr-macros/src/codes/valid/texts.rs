//! Messages, detail forms and titles: which texts they can be.

use crate::codes::ast::Row;
use crate::diag::Diagnostics;
use syn::LitStr;

pub(super) fn message(literal: &LitStr, diag: &mut Diagnostics) -> String {
    plain(literal, "say what failed", diag)
}

/// A message; `remedy` is what to do about an empty one.
pub(super) fn plain(literal: &LitStr, remedy: &str, diag: &mut Diagnostics) -> String {
    let message = literal.value();
    if message.is_empty() {
        diag.at(literal.span(), format_args!("the message is empty: {remedy}"));
    } else if has_brace(&message) {
        diag.at(
            literal.span(),
            "a message has no braces: what is filled in goes into the detail form, the string after the message",
        );
        return String::new();
    }
    message
}

fn has_brace(text: &str) -> bool {
    text.contains('{') || text.contains('}')
}

/// A form with exactly one `{}` and no other brace. `published` is the release that published the row.
pub(super) fn form(literal: &LitStr, published: Option<&str>, diag: &mut Diagnostics) -> String {
    let form = literal.value();
    let (mut places, mut rest, mut has_others) = (0, &*form, false);
    while let Some((before, after)) = rest.split_once("{}") {
        (places, rest, has_others) = (places + 1, after, has_others || has_brace(before));
    }
    let message = if has_others || has_brace(rest) {
        "the one thing in braces that a detail form can have is `{}`, where the detail goes; there is no escape"
    } else if places == 0 {
        "the detail form has no place for the detail: write `{}` once"
    } else if places > 1 {
        "the detail form has more than one place for the detail: write `{}` once"
    } else {
        return form;
    };
    let lost = published
        .filter(|_| places == 0 && !has_brace(&form))
        .map(|release| format!(" (it had one when it was published in {release})"));
    let lost = lost.unwrap_or_default();
    diag.at(literal.span(), format_args!("{message}{lost}"));
    "{}".to_owned()
}

pub(super) fn title(row: &Row, diag: &mut Diagnostics) -> String {
    if let Some(literal) = &row.form {
        diag.at(literal.span(), "a domain has a title only: remove the second string");
    }
    let Some(literal) = &row.text else { return String::new() };
    let title = literal.value();
    let is_zero = row.number.written().is_some_and(|number| number.value == Some(0));
    if title.is_empty() && !is_zero {
        diag.at(literal.span(), "the title is empty, which only number 0 may be: say which part it is");
    }
    title
}
