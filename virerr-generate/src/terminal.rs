//! The page for a terminal.

use crate::entry::{self, Kind};
use crate::links::without_items;
use crate::prose;
use virerr::catalogue::{Catalogue, List, Reserved, Retired, Row, Success};

/// The page of a code or a domain for a terminal, 80 columns wide: what a program prints for `--explain 42`.
///
/// The row is found by its number, symbol or variant name, or by an alias, also where it was retired; for a reserved
/// number, and for the one that means success, the page says so. Codes come first, and a bare number is a code's. Blocks of code and tables are not wrapped.
/// Nothing that a terminal would act on is in it.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let page = virerr_generate::terminal_page(Acme::catalogue(), "42").unwrap();
/// assert!(page.starts_with("ACME_ERR_NO_DOMAIN (42)\n\nMessage:      domain not found\n"));
/// assert!(virerr_generate::terminal_page(Acme::catalogue(), "43").is_none());
/// ```
pub fn terminal_page(catalogue: &'static Catalogue, text: &str) -> Option<String> {
    let text = text.trim();
    let number = text.parse();
    let success = catalogue.success().filter(|success| match number {
        Ok(number) => success.number == number,
        Err(_) => success.symbol == Some(text) || success.name == Some(text),
    });
    let row = match number {
        Ok(number) => numbered_page(catalogue.codes(), number),
        Err(_) => Kind::BOTH.into_iter().find_map(|kind| named_page(kind.list(catalogue), text)),
    };
    success.map(success_page).or(row)
}

fn numbered_page(codes: &'static List, number: i32) -> Option<String> {
    let retired = || codes.retired().iter().find(|retired| retired.number == number);
    let reserved = || codes.reserved().iter().find(|reserved| (reserved.first..=reserved.last).contains(&number));
    let row = codes.with_number(number).map(row_page);
    row.or_else(|| Some(retired_page(codes, retired()?))).or_else(|| Some(reserved_page(number, reserved()?)))
}

fn named_page(list: &'static List, name: &str) -> Option<String> {
    let retired = || list.retired().iter().find(|retired| retired.symbol == name || retired.name == name);
    list.find(name).map(row_page).or_else(|| Some(retired_page(list, retired()?)))
}

fn row_page(row: Row) -> String {
    let mut page = vec![format!("{} ({})", row.symbol(), row.number()), String::new()];
    push_fact(&mut page, Kind::of(row).text_label(), row.text());
    if let Some(form) = row.detail_form() {
        push_fact(&mut page, "With detail", form);
    }
    for (label, text) in entry::facts(row) {
        push_fact(&mut page, label, &text);
    }
    push_prose(&mut page, row.docs());
    push_prose(&mut page, &entry::what_to_do(row).unwrap_or_default());
    push_prose(&mut page, &entry::explanation_body(row).unwrap_or_default());
    text(page)
}

fn success_page(success: Success) -> String {
    let title = match success.symbol {
        Some(symbol) => format!("{symbol} ({}), success", success.number),
        None => format!("{} means success: no code has it", success.number),
    };
    let mut page = vec![title, String::new()];
    push_fact(&mut page, Kind::Code.text_label(), success.message);
    push_prose(&mut page, success.docs);
    text(page)
}

fn retired_page(list: &'static List, retired: &Retired) -> String {
    let mut page = vec![format!("{} ({}), retired", retired.symbol, retired.number), String::new()];
    push_fact(&mut page, "Retired in", retired.since);
    push_fact(&mut page, "Why", retired.why);
    if let Some(row) = entry::successor(list, retired) {
        push_fact(&mut page, "Use instead", &format!("{} ({})", row.symbol(), row.number()));
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

/// A label and what there is to it; nothing where there is nothing.
fn push_fact(page: &mut Vec<String>, label: &str, text: &str) {
    if !text.is_empty() {
        page.extend(prose::wrap(&prose::one_line(text), &format!("{:<14}", format!("{label}:"))));
    }
}

fn push_prose(page: &mut Vec<String>, markdown: &str) {
    let lines = prose::fill(&without_items(markdown));
    if !lines.is_empty() {
        page.push(String::new());
        page.extend(lines);
    }
}

fn text(page: Vec<String>) -> String {
    page.join("\n") + "\n"
}
