//! The templates of C names, such as `CURLE_{}`, which derive the symbol from the name of a row.

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
        "{Camel}" if !name.contains('_') && name.starts_with(char::is_uppercase) => name.to_owned(),
        "{Camel}" => name.to_upper_camel_case(),
        _ => name.to_shouty_snake_case(),
    };
    format!("{before}{name}{after}")
}

/// Returns the template of the list, and reports one that does not make C names.
pub(super) fn checked(literal: &LitStr, diag: &mut Diagnostics) -> Read<String> {
    let template = literal.value();
    let (mut rest, mut plain, mut count, mut is_wrong) = (&*template, String::new(), 0, false);
    let mut note = |message: String| {
        diag.at(literal.span(), message);
        is_wrong = true;
    };
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        let Some((place, after)) = after.split_once('}') else {
            plain.push('{');
            rest = after;
            continue;
        };
        let place = format!("{{{place}}}");
        if !PLACES.contains(&&*place) {
            note(format!("unknown placeholder `{place}`; {}", suggestion(&place, PLACES)));
        }
        count += 1;
        rest = after;
    }
    plain.push_str(rest);
    // A single brace is a misspelt placeholder if there is no other one: one mistake.
    let is_plain = |character: char| {
        character.is_ascii_alphanumeric() || character == '_' || (count == 0 && matches!(character, '{' | '}'))
    };
    if let Some(wrong) = plain.chars().find(|character| !is_plain(*character)) {
        note(format!("`{}` is not allowed in a C name: write letters, digits and `_` only", wrong.escape_debug()));
    }
    if begins_with_digit(&template) {
        note("no C name begins with a digit: write a letter or `_` first".to_owned());
    }
    if count != 1 {
        let how_many = if count == 0 { "no placeholder" } else { "more than one placeholder" };
        note(format!(
            "the template has {how_many}: write `{{}}` once for the row's name in capitals, or `{{snake}}` or `{{Camel}}`"
        ));
    }
    if is_wrong { Read::Noted } else { Read::Written(template) }
}

pub(super) fn begins_with_digit(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
}
