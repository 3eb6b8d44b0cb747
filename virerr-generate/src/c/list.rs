//! The enums of the C header: codes and domains.

use super::comment::comment;
use crate::entry;
use crate::links::without_items;
use crate::number::Number;
use virerr::catalogue::{Alias, List, Retired, Row, Success};

/// Adds an enum and, unless the header is plain, a macro for each of its symbols.
pub(super) fn push_list(
    header: &mut String,
    list: &'static List,
    success: Option<(Success, &'static str)>,
    name: &str,
    is_plain: bool,
) {
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
    header.push_str(&format!("}} {name};\n"));
    if is_plain {
        return;
    }
    header.push('\n');
    for symbol in success.map(|(_, symbol)| symbol).into_iter().chain(list.rows().map(Row::symbol)) {
        header.push_str(&format!("#define {symbol} {symbol}\n"));
    }
    for alias in list.aliases() {
        push_alias(header, list, alias);
    }
}

/// Returns the row without a comma after it, which C89 does not allow after the last one.
fn enumerator(row: Row) -> String {
    let mut about = if row.docs().is_empty() { row.text().to_owned() } else { without_items(row.docs()) };
    if let Some(since) = row.since() {
        about.push_str(&format!("\n\nSince {since}."));
    }
    if let Some(deprecated) = row.deprecated() {
        about.push_str(&format!("\n\n{}", entry::deprecation_sentence(deprecated)));
    }
    format!("{}    {} = {}", comment("    ", &about), row.symbol(), number(Number::of(row)))
}

fn success_enumerator((success, symbol): (Success, &str)) -> String {
    let about = if success.docs.is_empty() { success.message.to_owned() } else { without_items(success.docs) };
    format!("{}    {symbol} = {}", comment("    ", &about), number(Number::of_success(success)))
}

/// Writes a number. C has no negative literals: the digits of -2147483648 do not fit an `int`. A hexadecimal literal is
/// unsigned if it does not fit one.
pub(super) fn number(number: Number) -> String {
    match number {
        Number { value: i32::MIN, hex: None } => format!("({} - 1)", i32::MIN + 1),
        Number { value: i32::MIN, hex: Some(hex) } if hex.starts_with('-') => "(-0x7FFFFFFF - 1)".to_owned(),
        _ => match number.wrapped() {
            Some(hex) => format!("(int){hex}"),
            None => number.to_string(),
        },
    }
}

fn gone(list: &'static List, retired: &Retired) -> String {
    let (symbol, number) = (retired.symbol, Number::of_retired(retired));
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
