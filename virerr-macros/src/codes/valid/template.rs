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
        Some(Read::Parsed(literal)) => checked(literal, diag),
        Some(Read::Noted) => None,
        None => Some(kind.default_template(prefix)),
    }
}

fn checked(literal: &LitStr, diag: &mut Diagnostics) -> Option<String> {
    let template = literal.value();
    let (span, mut rest, mut plain, mut count, mut is_wrong) = (literal.span(), &*template, String::new(), 0, false);
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        rest = after;
        let Some((place, after)) = after.split_once('}') else {
            plain.push('{');
            continue;
        };
        let place = format!("{{{place}}}");
        if !PLACES.contains(&&*place) {
            diag.at(span, format_args!("unknown placeholder `{place}`; {}", suggestion(&place, PLACES)));
            is_wrong = true;
        }
        count += 1;
        rest = after;
    }
    plain.push_str(rest);
    if let Some(wrong) = not_allowed(&plain, count == 0) {
        let wrong = wrong.escape_debug();
        diag.at(span, format_args!("`{wrong}` is not allowed in a C name: write letters, digits and `_` only"));
        is_wrong = true;
    }
    if begins_with_digit(&template) {
        diag.at(span, "no C name begins with a digit: write a letter or `_` first");
        is_wrong = true;
    }
    if count != 1 {
        let how_many = if count == 0 { "no placeholder" } else { "more than one placeholder" };
        diag.at(
            span,
            format_args!(
                "the template has {how_many}: write `{{}}` once for the row's name in capitals, or `{{snake}}` or `{{Camel}}`"
            ),
        );
        is_wrong = true;
    }
    if is_wrong { None } else { Some(template) }
}

/// Returns the first character that a C name cannot have. Braces are allowed in a template without a placeholder, where
/// they are a placeholder that is misspelt: a mistake that is reported as such.
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
