//! Names: the prefix of the C names, and the names that C or Rust does not allow.

use super::template::begins_with_digit;
use crate::codes::ast::Settings;
use crate::codes::fact::FACTS;
use crate::codes::part::Read;
use crate::diag::Diagnostics;
use crate::tokens::{self, is_one_of};
use proc_macro2::Ident;

pub(super) fn is_c_identifier(text: &str) -> bool {
    for character in text.chars() {
        if !character.is_ascii_alphanumeric() && character != '_' {
            return false;
        }
    }
    !text.is_empty() && !begins_with_digit(text)
}

/// Returns the prefix of the C names.
pub(super) fn prefix(settings: &Settings, name: &str, diag: &mut Diagnostics) -> String {
    if let Some(Read::Parsed(literal)) = &settings.c_prefix {
        let prefix = literal.value();
        if !is_c_identifier(&prefix) {
            diag.at(
                literal.span(),
                format_args!("`{prefix}` cannot begin a C name: write letters, digits and `_` only"),
            );
            return "X".to_owned();
        }
        return prefix;
    }
    let mut prefix = String::new();
    for character in name.chars() {
        prefix.push(if character.is_ascii_alphanumeric() { character.to_ascii_uppercase() } else { '_' });
    }
    if begins_with_digit(&prefix) {
        if let Some(Read::Parsed(literal)) = &settings.name {
            diag.at(literal.span(), "no C name begins with a digit: add `c_prefix = \"…\"`");
        }
        return format!("_{prefix}");
    }
    prefix
}

/// Reports a name that requires `r#`.
pub(super) fn note_keyword(ident: &Ident, diag: &mut Diagnostics) {
    let can_be_raw = !is_one_of(ident, &["self", "Self", "super", "crate", "_"]);
    let raw = if can_be_raw { format!("`r#{ident}` or ") } else { String::new() };
    diag.at(ident.span(), format_args!("`{ident}` is a keyword: write {raw}another name"));
}

/// Items that the macro and the runtime add to the enums, so that aliases cannot have these names.
const OWN_NAMES: &[&str] = &[
    "ALL",
    "__entry",
    "__info",
    "deprecated",
    "detail_form",
    "from_number",
    "level",
    "message",
    "number",
    "row",
    "symbol",
    "title",
];

/// Those of them that Rust resolves to a variant first, so that rows cannot have these names either.
const OWN_PATHS: &[&str] = &["ALL", "from_number"];

/// Reports a name that the enum itself uses, and returns `true` for one.
pub(super) fn note_own_name(ident: &Ident, is_alias: bool, diag: &mut Diagnostics) -> bool {
    let name = tokens::name(ident);
    let mut is_own = if is_alias { OWN_NAMES } else { OWN_PATHS }.contains(&&*name);
    for fact in FACTS {
        is_own |= is_alias && fact.getter == name;
    }
    if is_own {
        diag.at(ident.span(), format_args!("`{name}` is already defined by the enum: choose another name"));
    }
    is_own
}
