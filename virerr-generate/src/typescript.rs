//! The TypeScript module.

use crate::entry::{self, Kind};
use crate::links::without_items;
use crate::number::Number;
use crate::prose;
use std::collections::HashSet;
use virerr::catalogue::{Catalogue, List, Row};

/// Generates a module for TypeScript with the constants of the list and no other code.
///
/// It has a constant for each symbol (`ACME_ERR_NO_DOMAIN`) and for that of success. The objects `ErrorCode` and
/// `ErrorDomain` have members with the names of the variants, and the types of the same names are their numbers.
/// `errorMessages` and `domainTitles` have the texts by number. A name that TypeScript does not allow gets a `_` at its
/// end.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let module = virerr_generate::typescript_module(Acme::catalogue());
/// assert!(module.contains("\nexport const ACME_ERR_NO_DOMAIN = 42;\n"));
/// assert!(module.contains("\n    NoDomain: 42,\n"));
/// ```
pub fn typescript_module(catalogue: &'static Catalogue) -> String {
    let mut module = comment(
        "",
        &format!(
            "The errors of {}.\nGenerated from the list in its source. Do not edit; change the list.",
            catalogue.name()
        ),
    );
    for &kind in Kind::all(catalogue) {
        push_list(&mut module, kind, kind.list(catalogue));
    }
    push_constants(&mut module, catalogue);
    module
}

/// Returns the names of the enum and of its texts.
fn names(kind: Kind) -> [&'static str; 2] {
    match kind {
        Kind::Code => ["ErrorCode", "errorMessages"],
        Kind::Domain => ["ErrorDomain", "domainTitles"],
    }
}

fn push_list(module: &mut String, kind: Kind, list: &'static List) {
    let [name, texts] = names(kind);
    module.push('\n');
    module.push_str(&comment("", list.docs()));
    module.push_str(&format!("export const {name} = {{\n"));
    for row in list.rows() {
        module.push_str(&comment("    ", &about(row)));
        module.push_str(&format!("    {}: {},\n", member(row.name()), number(Number::of(row))));
    }
    for alias in list.aliases() {
        let deprecated =
            alias.deprecated.map(|deprecated| format!("\n\n@deprecated {}", entry::deprecation(deprecated)));
        module.push_str(&comment("    ", &(alias.docs.to_owned() + &deprecated.unwrap_or_default())));
        module.push_str(&format!("    {}: {},\n", member(alias.name), number(Number::in_list(list, alias.number))));
    }
    module.push_str(&format!("}} as const;\nexport type {name} = (typeof {name})[keyof typeof {name}];\n\n"));
    module.push_str(&format!("export const {texts}: Readonly<Record<{name}, string>> = {{\n"));
    for row in list.rows() {
        module.push_str(&format!("    \"{}\": {},\n", row.number(), literal(row.text())));
    }
    module.push_str("};\n");
}

/// Returns a number. TypeScript's numbers have 53 bits, so the 32 bits of a hexadecimal number are written in decimal,
/// with a comment.
fn number(number: Number) -> String {
    match number.wrapped() {
        Some(hex) => format!("/* {hex} */ {}", number.value),
        None => number.to_string(),
    }
}

fn about(row: Row) -> String {
    let mut about = if row.docs().is_empty() { row.text().to_owned() } else { row.docs().to_owned() };
    if let Some(deprecated) = row.deprecated() {
        about.push_str(&format!("\n\n@deprecated {}", entry::deprecation(deprecated)));
    }
    about
}

fn push_constants(module: &mut String, catalogue: &'static Catalogue) {
    module.push('\n');
    let success = entry::named_success(catalogue).map(|(success, symbol)| (symbol, Number::of_success(success)));
    let lists = Kind::BOTH.into_iter().map(|kind| kind.list(catalogue));
    let constants = success.into_iter().chain(lists.flat_map(|list| {
        let aliases = list.aliases().iter().map(|alias| (alias.symbol, Number::in_list(list, alias.number)));
        list.rows().map(|row| (row.symbol(), Number::of(row))).chain(aliases)
    }));
    let constants: Vec<_> = constants.collect();
    let mut taken: HashSet<String> = constants.iter().map(|(symbol, _)| (*symbol).to_owned()).collect();
    for (symbol, number) in constants {
        let mut name = symbol.to_owned();
        if is_taken(symbol) {
            while is_taken(&name) || !taken.insert(name.clone()) {
                name.push('_');
            }
        }
        module.push_str(&format!("export const {name} = {};\n", self::number(number)));
    }
}

/// Returns `true` for a reserved word, or a name that the module uses.
fn is_taken(name: &str) -> bool {
    const WORDS: &str = " arguments await break case catch class const continue debugger default delete do else enum eval \
        export extends false finally for function if implements import in instanceof interface let new null package \
        private protected public return static super switch this throw true try typeof undefined var void while with yield ";
    let is_own = Kind::BOTH.into_iter().any(|kind| names(kind).contains(&name));
    is_own || WORDS.contains(&format!(" {name} "))
}

/// Returns a member's name, in quotes if older tools may reject it without.
fn member(name: &str) -> String {
    if name.is_ascii() { name.to_owned() } else { literal(name) }
}

/// Returns a documentation comment; nothing for an empty text.
fn comment(indent: &str, text: &str) -> String {
    let lines: Vec<_> = prose::lines(&without_items(text)).iter().map(|line| line.replace("*/", "* /")).collect();
    if lines.is_empty() {
        return String::new();
    }
    let mut comment = format!("{indent}/**\n");
    for line in lines {
        comment.push_str(format!("{indent} * {line}").trim_end());
        comment.push('\n');
    }
    comment + indent + " */\n"
}

/// Returns a string literal with JSON's escapes. Characters that change the writing direction or end a line are escaped
/// too.
fn literal(text: &str) -> String {
    let json = serde_json::to_string(text).expect("any text can be written as JSON");
    let is_plain = |character: char| prose::visible(character.encode_utf8(&mut [0; 4])).chars().eq([character]);
    json.chars().fold(String::with_capacity(json.len()), |literal, character| {
        if is_plain(character) || character == '\\' || character == '"' {
            literal + character.encode_utf8(&mut [0; 4])
        } else {
            literal + &format!("\\u{:04x}", u32::from(character))
        }
    })
}
