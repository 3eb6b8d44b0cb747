//! The message catalog of systemd's journal.

use crate::entry::{self, Kind};
use crate::links::without_items;
use crate::number::Number;
use crate::prose;
use virerr::__private::journal_message_id;
use virerr::catalogue::{Catalogue, Retired, Row};

/// A message catalog for the systemd journal: an entry for each code, which `journalctl -x` shows below a log line whose
/// field `MESSAGE_ID` is the code's [`journal_message_id`](Row::journal_message_id). The program that writes such lines
/// needs nothing but virerr for that.
///
/// Another name of a code has an entry too, that of the code: the id follows from the symbol, and a program from before a
/// code was renamed writes the old one.
///
/// It is installed as `/usr/lib/systemd/catalog/acme.catalog` and taken up by `journalctl --update-catalog`. What was
/// retired keeps its entry, as old log lines are still read.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let catalog = virerr_generate::journal_catalog(Acme::catalogue());
/// let body = "No such domain.\n\nACME_ERR_NO_DOMAIN (42)\n";
/// assert!(catalog.contains(&format!("\nSubject: domain not found\nDefined-By: acme\n\n{body}")));
/// ```
pub fn journal_catalog(catalogue: &'static Catalogue) -> String {
    let codes = catalogue.codes();
    let mut text = "# Made from the list in the source: change that instead.\n".to_owned();
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
        // A line that begins like this would be left out, or begin another entry.
        if line.starts_with(['#', ';']) || line.starts_with("--") {
            text.push(' ');
        }
        text.push_str(&unchanged(&line));
        text.push('\n');
    }
}

/// One line, never an empty one: the journal finds the subject by it.
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
    // By which to look it up elsewhere. It ends the entry, which so has a body whatever else there is.
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

/// The text without what the journal would put the value of a field in for, such as `@MESSAGE@`.
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
