//! The templates of C names, such as `CURLE_{}`, which derive the symbol from the name of a row.

use super::kind::Kind;
use crate::codes::ast::Settings;
use crate::codes::part::Read;
use crate::diag::{Diagnostics, suggestion};
use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};
use syn::LitStr;

/// The placeholders for the name of a row: upper case, lower case, and camel case.
pub(super) const PLACES: &[&str; 3] = &["{}", "{snake}", "{Camel}"];

/// Returns the texts before and after the placeholder of a template.
pub(super) fn around(template: &str) -> (&str, &str) {
    let (before, rest) = template.split_once('{').unwrap_or_default();
    let (_, after) = rest.split_once('}').unwrap_or_default();
    (before, after)
}

/// Returns the symbol of a row with this name.
pub(super) fn named(template: &str, name: &str) -> String {
    let (before, after) = around(template);
    let name = match &template[before.len()..template.len() - after.len()] {
        "{snake}" => name.to_snake_case(),
        // A name in camel case keeps its acronyms.
        "{Camel}" if !name.contains('_') && begins_with_capital(name) => name.to_owned(),
        "{Camel}" => name.to_upper_camel_case(),
        _ => name.to_shouty_snake_case(),
    };
    format!("{before}{name}{after}")
}

/// Returns the template of a list, which is the default one unless the library sets one. Reports one that does not make
/// C names, and returns `None` for it.
pub(super) fn of(kind: Kind, settings: &Settings, prefix: &str, diag: &mut Diagnostics) -> Option<String> {
    match kind.template_of(settings) {
        Some(Read::Written(literal)) => checked(literal, diag),
        Some(Read::Noted) => None,
        None => Some(kind.default_template(prefix)),
    }
}

fn checked(literal: &LitStr, diag: &mut Diagnostics) -> Option<String> {
    let template = literal.value();
    let (mut rest, mut plain, mut places) = (&*template, String::new(), Vec::new());
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        rest = after;
        if let Some((place, after)) = after.split_once('}') {
            places.push(format!("{{{place}}}"));
            rest = after;
        } else {
            plain.push('{');
        }
    }
    plain.push_str(rest);
    let mut mistakes = Vec::new();
    for place in &places {
        if !PLACES.contains(&&**place) {
            mistakes.push(format!("unknown placeholder `{place}`; {}", suggestion(place, PLACES)));
        }
    }
    if let Some(wrong) = not_allowed(&plain, places.is_empty()) {
        mistakes
            .push(format!("`{}` is not allowed in a C name: write letters, digits and `_` only", wrong.escape_debug()));
    }
    if begins_with_digit(&template) {
        mistakes.push("no C name begins with a digit: write a letter or `_` first".to_owned());
    }
    if places.len() != 1 {
        let how_many = if places.is_empty() { "no placeholder" } else { "more than one placeholder" };
        mistakes.push(format!(
            "the template has {how_many}: write `{{}}` once for the row's name in capitals, or `{{snake}}` or `{{Camel}}`"
        ));
    }
    for mistake in &mistakes {
        diag.at(literal.span(), &**mistake);
    }
    if mistakes.is_empty() { Some(template) } else { None }
}

/// Returns the first character that a C name cannot have. If there is no placeholder, a brace is a misspelt one: one
/// mistake.
fn not_allowed(plain: &str, are_braces_allowed: bool) -> Option<char> {
    for character in plain.chars() {
        let is_brace = character == '{' || character == '}';
        if !character.is_ascii_alphanumeric() && character != '_' && !(is_brace && are_braces_allowed) {
            return Some(character);
        }
    }
    None
}

pub(super) fn begins_with_digit(text: &str) -> bool {
    matches!(text.as_bytes().first(), Some(b'0'..=b'9'))
}

pub(super) fn begins_with_capital(name: &str) -> bool {
    matches!(name.chars().next(), Some(first) if first.is_uppercase())
}
