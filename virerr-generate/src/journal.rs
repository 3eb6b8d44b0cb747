//! The message catalog for systemd's journal.

use crate::entry::{self, Kind};
use crate::links::without_items;
use crate::number::Number;
use crate::prose;
use virerr::__private::journal_message_id;
use virerr::catalogue::{Catalogue, Retired, Row};

/// Generates a message catalog for the systemd journal, with an entry for each code. `journalctl -x` shows it below a
/// log line if the field `MESSAGE_ID` is the code's [`journal_message_id`](Row::journal_message_id). A program that
/// writes such lines needs only the crate `virerr`.
///
/// An alias has its own entry, with the text of its code. The id depends on the symbol, and programs built before a
/// code was renamed still write the old id.
///
/// Install the catalog as `/usr/lib/systemd/catalog/acme.catalog`, and run `journalctl --update-catalog`. Retired codes
/// keep their entries, for old log lines.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let catalog = virerr_generate::journal_catalog(Acme::catalogue());
/// let body = "No such domain.\n\nACME_ERR_NO_DOMAIN (42)\n";
/// assert!(catalog.contains(&format!("\nSubject: domain not found\nDefined-By: acme\n\n{body}")));
/// ```
pub fn journal_catalog(catalogue: &'static Catalogue) -> String {
    let codes = catalogue.codes();
    let mut text = "# Generated from the list in the source. Do not edit; change the list.\n".to_owned();
    for row in codes.rows() {
        let names = [row.symbol()].into_iter().chain(row.aliases().map(|alias| alias.symbol));
        for symbol in names {
            push_entry(&mut text, catalogue, symbol, &subject(row.text(), row.symbol()), &body(row));
        }
    }
    for retired in codes.retired() {
        let title = format!("{}, retired", retired.symbol);
        push_entry(&mut text, catalogue, retired.symbol, &title, &retired_body(catalogue, retired));
    }
    text
}

fn push_entry(text: &mut String, catalogue: &Catalogue, symbol: &str, subject: &str, body: &str) {
    let id = journal_message_id(catalogue.name(), symbol);
    let library = unchanged(&prose::one_line(catalogue.name()));
    text.push_str(&format!("\n-- {id:032x}\nSubject: {subject}\nDefined-By: {library}\n\n"));
    for line in prose::lines(body) {
        // The journal would ignore a line that begins like this, or begin another entry with it.
        if line.starts_with(['#', ';']) || line.starts_with("--") {
            text.push(' ');
        }
        text.push_str(&unchanged(&line));
        text.push('\n');
    }
}

/// Returns a subject, which must be one line and not empty: the journal finds the entry by it.
fn subject(text: &str, symbol: &str) -> String {
    let line = prose::one_line(text);
    if line.is_empty() { symbol.to_owned() } else { unchanged(&line) }
}

fn body(row: Row) -> String {
    let help = entry::what_to_do(row);
    let explain = entry::explanation_body(row);
    let deprecated = row.deprecated().map(entry::deprecation_sentence);
    let prose = [Some(row.docs()), help.as_deref(), explain.as_deref()].map(|part| part.map(without_items));
    let [docs, help, explain] = prose;
    // The symbol and the number, for searches. They end the entry, so its body is never empty.
    let name = format!("{} ({})", row.symbol(), Number::of(row));
    let parts = [docs, help, deprecated, explain, Some(name)];
    let parts: Vec<_> = parts.iter().flatten().map(|part| part.trim_end()).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

fn retired_body(catalogue: &'static Catalogue, retired: &Retired) -> String {
    let mut body = format!("{} ({}) was {}", retired.symbol, Number::of_retired(retired), entry::retirement(retired));
    if let Some(row) = entry::successor(Kind::Code.list(catalogue), retired) {
        body.push_str(&format!("\nUse {} instead.", row.symbol()));
    }
    if !retired.docs.is_empty() {
        body.push_str("\n\n");
        body.push_str(&without_items(retired.docs));
    }
    body
}

/// Returns the text without names of fields, such as `@MESSAGE@`, which the journal would replace.
fn unchanged(text: &str) -> String {
    let mut unchanged = String::with_capacity(text.len());
    for (place, character) in text.char_indices() {
        unchanged.push(character);
        let field = text[place + character.len_utf8()..].split('@').next().unwrap_or_default();
        let is_field = !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
        if character == '@' && is_field {
            unchanged.push(' ');
        }
    }
    unchanged
}
