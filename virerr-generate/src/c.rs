//! The C header.

use crate::entry::{self, Kind};
use crate::links::without_items;
use crate::prose;
use heck::{ToShoutySnakeCase, ToUpperCamelCase};
use virerr::catalogue::{Alias, Catalogue, List, Retired, Row, Success};

/// A header for C and C++ with every code and every domain under its symbol.
///
/// There are two enums, called after the library (`AcmeErrorCode` and `AcmeErrorDomain`), which hold the numbers of the
/// list and nothing else. A library without domains has the first alone. Each symbol is also a macro of itself, so that
/// `#ifdef ACME_ERR_NO_DOMAIN` tells whether the header has it. The number that means success is the first one where the
/// list names it. An alias is a macro; what was retired is told in a comment. It is C89 and needs no other header.
/// Where `#[symbol]` gives a row the name of an enum or of the include guard, that one has a `_` more.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let header = virerr_generate::c_header(Acme::catalogue());
/// assert!(header.contains("    ACME_ERR_NO_DOMAIN = 42,\n"));
/// assert!(header.contains("#define ACME_ERR_NO_DOMAIN ACME_ERR_NO_DOMAIN\n"));
/// assert!(header.contains("} AcmeErrorDomain;\n"));
/// ```
pub fn c_header(catalogue: &'static Catalogue) -> String {
    let library = ascii(catalogue.name());
    let guard = format!("{}_ERROR_CODES_H", name_or(library.to_shouty_snake_case(), catalogue));
    let guard = no_symbol(guard, catalogue);
    let stem = name_or(library.to_upper_camel_case(), catalogue);
    let about = format!("The errors of {}.\nMade from the list in its source: change that instead.", catalogue.name());
    let mut header = comment("", &about);
    header.push_str(&format!("#ifndef {guard}\n#define {guard}\n"));
    for &kind in Kind::all(catalogue) {
        let name = match kind {
            Kind::Code => format!("{stem}ErrorCode"),
            Kind::Domain => format!("{stem}ErrorDomain"),
        };
        let success = entry::named_success(catalogue).filter(|_| kind == Kind::Code);
        push_list(&mut header, kind.list(catalogue), success, &no_symbol(name, catalogue));
    }
    header.push_str("\n#endif\n");
    header
}

fn push_list(header: &mut String, list: &'static List, success: Option<(Success, &'static str)>, name: &str) {
    header.push('\n');
    header.push_str(&comment("", &without_items(list.docs())));
    let rows: Vec<_> = success.map(success_enumerator).into_iter().chain(list.rows().map(enumerator)).collect();
    header.push_str(&format!("typedef enum {{\n{}\n", rows.join(",\n")));
    for retired in list.retired() {
        header.push_str(&comment("    ", &gone(list, retired)));
    }
    for reserved in list.reserved() {
        header.push_str(&comment("    ", &format!("Reserved: {}", entry::reservation(reserved))));
    }
    header.push_str(&format!("}} {name};\n\n"));
    for symbol in success.map(|(_, symbol)| symbol).into_iter().chain(list.rows().map(Row::symbol)) {
        header.push_str(&format!("#define {symbol} {symbol}\n"));
    }
    for alias in list.aliases() {
        push_alias(header, list, alias);
    }
}

/// The row without a comma behind it: C89 has none behind the last one.
fn enumerator(row: Row) -> String {
    let mut about = if row.docs().is_empty() { row.text().to_owned() } else { without_items(row.docs()) };
    if let Some(since) = row.since() {
        about.push_str(&format!("\n\nSince {since}."));
    }
    if let Some(deprecated) = row.deprecated() {
        about.push_str(&format!("\n\n{}", entry::deprecation_sentence(deprecated)));
    }
    format!("{}    {} = {}", comment("    ", &about), row.symbol(), number(row.number()))
}

fn success_enumerator((success, symbol): (Success, &str)) -> String {
    let about = if success.docs.is_empty() { success.message.to_owned() } else { without_items(success.docs) };
    format!("{}    {symbol} = {}", comment("    ", &about), number(success.number))
}

/// C has no negative literals: in -2147483648 the minus would stand before a number that no `int` has.
fn number(number: i32) -> String {
    if number == i32::MIN { format!("({} - 1)", number + 1) } else { number.to_string() }
}

fn gone(list: &'static List, retired: &Retired) -> String {
    let Retired { symbol, number, .. } = retired;
    let mut gone = format!("{symbol} = {number} was {}", entry::retirement(retired));
    if let Some(row) = entry::successor(list, retired) {
        gone.push_str(&format!("\nUse {} instead.", row.symbol()));
    }
    gone
}

fn push_alias(header: &mut String, list: &'static List, alias: &Alias) {
    let Some(row) = list.with_number(alias.number) else { return };
    header.push_str(&comment("", &without_items(alias.docs)));
    if let Some(deprecated) = alias.deprecated {
        header.push_str(&comment("", &entry::deprecation_sentence(deprecated)));
    }
    header.push_str(&format!("#define {} {}\n", alias.symbol, row.symbol()));
}

/// A comment in lines of its own; nothing for an empty text.
fn comment(indent: &str, text: &str) -> String {
    let lines: Vec<_> = prose::lines(text).iter().map(|line| harmless(line)).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}/* {line} */\n"),
        [first, rest @ ..] => {
            let mut comment = format!("{indent}/* {first}\n");
            for line in rest {
                comment.push_str(format!("{indent} * {line}").trim_end());
                comment.push('\n');
            }
            comment + indent + " */\n"
        }
    }
}

/// A comment's line without what would end the comment, seem to open another, or be a trigraph (`??/` is a backslash).
fn harmless(line: &str) -> String {
    let mut harmless = String::with_capacity(line.len());
    for character in line.chars() {
        let is_pair = match character {
            '/' => harmless.ends_with('*'),
            '*' => harmless.ends_with('/'),
            '?' => harmless.ends_with('?'),
            _ => false,
        };
        if is_pair {
            harmless.push(' ');
        }
        harmless.push(character);
    }
    harmless
}

/// The name with `_` for what is no letter or digit of C.
fn ascii(name: &str) -> String {
    name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '_' }).collect()
}

/// The library's name in some case, or what its symbols begin with where that is no C name.
fn name_or(name: String, catalogue: &Catalogue) -> String {
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { catalogue.c_prefix().to_owned() }
}

/// A name of the header's own that no row, alias or retired row has: theirs were published.
fn no_symbol(mut name: String, catalogue: &'static Catalogue) -> String {
    let success = entry::named_success(catalogue).map(|(_, symbol)| symbol);
    while success == Some(&*name)
        || Kind::BOTH.into_iter().any(|kind| symbols(kind.list(catalogue)).any(|symbol| symbol == name))
    {
        name.push('_');
    }
    name
}

fn symbols(list: &'static List) -> impl Iterator<Item = &'static str> {
    let aliases = list.aliases().iter().map(|alias| alias.symbol);
    let retired = list.retired().iter().map(|retired| retired.symbol);
    list.rows().map(Row::symbol).chain(aliases).chain(retired)
}
