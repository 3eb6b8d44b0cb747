//! The page for a terminal.

mod find;
mod markdown;

use crate::entry::{self, Kind};
use crate::links::without_items;
use crate::number::Number;
use crate::prose;
use find::{Found, find};
use virerr::catalogue::{Catalogue, List, Reserved, Retired, Row, Success};

/// Returns the page of a code or a domain for a terminal, 80 columns wide, such as for `--explain 42`.
///
/// A row is found by its number, its symbol, its variant name or an alias, even if it is retired. The number may be
/// hexadecimal, such as `0xC0000005` or `-0x20`; the `0x` is optional if the list writes the number in hexadecimal.
/// Reserved numbers and the one that means success are found too. Codes are searched before domains, so a number alone
/// finds a code. A name may also be in Python's spelling, or in lower case. If no name matches, the row is found by a
/// part of its names or texts, or by the value of a `#[fact(…)]`. If several rows match, the page lists them.
///
/// Markdown is shown as text, with the targets of links after their texts; code blocks and tables are not wrapped. The
/// page has no control characters.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let page = virerr_generate::terminal_page(Acme::catalogue(), "42").unwrap();
/// assert!(page.starts_with("ACME_ERR_NO_DOMAIN (42)\n\nMessage:      domain not found\n"));
/// assert_eq!(virerr_generate::terminal_page(Acme::catalogue(), "not found"), Some(page));
/// assert!(virerr_generate::terminal_page(Acme::catalogue(), "43").is_none());
/// ```
pub fn terminal_page(catalogue: &'static Catalogue, text: &str) -> Option<String> {
    match find(catalogue, text).as_slice() {
        [] => None,
        [found] => Some(page(*found)),
        several => Some(list(several)),
    }
}

fn page(found: Found) -> String {
    match found {
        Found::Row(row) => row_page(row),
        Found::Retired(list, retired) => retired_page(list, retired),
        Found::Reserved(number, reserved) => reserved_page(number, reserved),
        Found::Success(success) => success_page(success),
    }
}

/// Returns a list of the rows to choose from.
fn list(several: &[Found]) -> String {
    let mut lines = vec![format!("{} matches:", several.len()), String::new()];
    for found in several {
        let title = page(*found).lines().next().unwrap_or_default().to_owned();
        let text = prose::one_line(found.text());
        let space = if text.is_empty() { "" } else { ": " };
        lines.extend(prose::wrap_after(&format!("{title}{space}{text}"), "", "    "));
    }
    text(lines)
}

fn row_page(row: Row) -> String {
    let mut page = vec![format!("{} ({})", row.symbol(), Number::of(row)), String::new()];
    push_fact(&mut page, "Number", &Number::of(row).hex.map(|_| Number::of(row).in_full()).unwrap_or_default());
    push_fact(&mut page, Kind::of(row).text_label(), row.text());
    if let Some(form) = row.detail_form() {
        push_fact(&mut page, "With detail", form);
    }
    for (label, text) in entry::facts(row) {
        push_fact(&mut page, label, &text);
    }
    if let Some(url) = row.url() {
        push_fact(&mut page, "Page", &url.to_string());
    }
    push_prose(&mut page, row.docs());
    push_prose(&mut page, &entry::what_to_do(row).unwrap_or_default());
    push_prose(&mut page, &entry::explanation_body(row).unwrap_or_default());
    text(page)
}

fn success_page(success: Success) -> String {
    let title = match success.symbol {
        Some(symbol) => format!("{symbol} ({}), success", Number::of_success(success)),
        None => format!("{} means success: no code has it", Number::of_success(success)),
    };
    let mut page = vec![title, String::new()];
    push_fact(&mut page, Kind::Code.text_label(), success.message);
    push_prose(&mut page, success.docs);
    text(page)
}

fn retired_page(list: &'static List, retired: &Retired) -> String {
    let mut page = vec![format!("{} ({}), retired", retired.symbol, Number::of_retired(retired)), String::new()];
    push_fact(&mut page, "Retired in", retired.since);
    push_fact(&mut page, "Why", retired.why);
    if let Some(row) = entry::successor(list, retired) {
        push_fact(&mut page, "Use instead", &format!("{} ({})", row.symbol(), Number::of(row)));
    }
    push_prose(&mut page, retired.docs);
    text(page)
}

fn reserved_page(number: i32, reserved: &Reserved) -> String {
    let mut page = vec![format!("{number} is reserved: no code has it"), String::new()];
    push_fact(&mut page, "Numbers", &entry::range(reserved));
    push_fact(&mut page, "Why", reserved.why);
    text(page)
}

/// Adds a label and its text, unless the text is empty.
fn push_fact(page: &mut Vec<String>, label: &str, text: &str) {
    if !text.is_empty() {
        page.extend(prose::wrap(&prose::one_line(text), &format!("{:<14}", format!("{label}:"))));
    }
}

fn push_prose(page: &mut Vec<String>, text: &str) {
    let lines = markdown::lines(&without_items(text));
    if !lines.is_empty() {
        page.push(String::new());
        page.extend(lines);
    }
}

fn text(page: Vec<String>) -> String {
    page.join("\n") + "\n"
}
