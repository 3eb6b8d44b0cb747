//! The message catalog of systemd's journal.

use super::entry::{self, Kind};
use super::prose;
use crate::catalogue::{Catalogue, Retired, Row};
use uuid::Uuid;

/// The namespace of the ids; see [`journal_message_id`].
const NAMESPACE: Uuid = Uuid::from_u128(0x469c40f2_76c9_4055_866e_b1134d288bf6);

/// A message catalog for the systemd journal: an entry for each code, which `journalctl -x` shows below a log line whose
/// field `MESSAGE_ID` is the code's [`journal_message_id`].
///
/// It is installed as `/usr/lib/systemd/catalog/acme.catalog` and taken up by `journalctl --update-catalog`. What was
/// retired keeps its entry, as old log lines are still read.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// let catalog = virerr::generate::journal_catalog(Acme::catalogue());
/// let body = "No such domain.\n\nACME_ERR_NO_DOMAIN (42)\n";
/// assert!(catalog.contains(&format!("\nSubject: domain not found\nDefined-By: acme\n\n{body}")));
/// ```
pub fn journal_catalog(catalogue: &'static Catalogue) -> String {
    let codes = catalogue.codes();
    let mut text = "# Made from the list in the source: change that instead.\n".to_owned();
    for row in codes.rows() {
        push_entry(&mut text, catalogue, row.symbol(), &subject(row.text(), row.symbol()), &body(row));
    }
    for retired in codes.retired() {
        let title = format!("{}, retired", retired.symbol);
        push_entry(&mut text, catalogue, retired.symbol, &title, &retired_body(catalogue, retired));
    }
    text
}

/// The id of a code's log lines: the value of their field `MESSAGE_ID`, as 32 hexadecimal digits.
///
/// It is the UUID of version 5 (RFC 9562) of the library's name, a space and the symbol, in the namespace
/// `469c40f2-76c9-4055-866e-b1134d288bf6`. So it changes with neither the number nor the texts, and anybody can tell it:
///
/// ```python
/// uuid.uuid5(uuid.UUID("469c40f2-76c9-4055-866e-b1134d288bf6"), "acme ACME_ERR_NO_DOMAIN").hex
/// ```
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// let row = Acme::catalogue().codes().find("NoDomain").unwrap();
/// let id = virerr::generate::journal_message_id(Acme::catalogue(), row);
/// assert_eq!(format!("{id:032x}"), "583509b59987583795d97ddb682e500b");
/// ```
pub fn journal_message_id(catalogue: &'static Catalogue, row: Row) -> u128 {
    message_id(catalogue, row.symbol())
}

fn message_id(catalogue: &Catalogue, symbol: &str) -> u128 {
    Uuid::new_v5(&NAMESPACE, format!("{} {symbol}", catalogue.name()).as_bytes()).as_u128()
}

fn push_entry(text: &mut String, catalogue: &Catalogue, symbol: &str, subject: &str, body: &str) {
    let id = message_id(catalogue, symbol);
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
    let explain = entry::explanation_body(row);
    let deprecated = row.deprecated().map(entry::deprecation_sentence);
    // By which to look it up elsewhere. It ends the entry, which so has a body whatever else there is.
    let name = format!("{} ({})", row.symbol(), row.number());
    let parts = [Some(row.docs()), row.help(), deprecated.as_deref(), explain.as_deref(), Some(name.as_str())];
    let parts: Vec<_> = parts.into_iter().flatten().map(str::trim_end).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

fn retired_body(catalogue: &'static Catalogue, retired: &Retired) -> String {
    let mut body = format!("{} ({}) was {}", retired.symbol, retired.number, entry::retirement(retired));
    if let Some(row) = entry::successor(Kind::Code.list(catalogue), retired) {
        body.push_str(&format!("\nUse {} instead.", row.symbol()));
    }
    if !retired.docs.is_empty() {
        body.push_str("\n\n");
        body.push_str(retired.docs);
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
