//! The list as JSON, and the schema of that.

use crate::entry::{self, Kind};
use serde::Serialize;
use virerr::Deprecated;
use virerr::catalogue::{Alias, Catalogue, List, Reserved, Retired, Row, Success};

/// The number of the format: it changes when a reader of the former format could misread the new one.
const FORMAT: u32 = 1;

/// The whole list as JSON, for programs that make something else of it. [`json_schema`] tells what is in it.
///
/// A fact that a row does not have is left out, as are the domains of a library without any. errno is given by its name, as the number differs between systems.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let json = virerr_generate::json(Acme::catalogue());
/// assert!(json.starts_with("{\n  \"format\": 1,\n  \"name\": \"acme\",\n"));
/// ```
pub fn json(catalogue: &'static Catalogue) -> String {
    let json = serde_json::to_string_pretty(&document(catalogue));
    // Numbers, texts, lists and structs are all that it is made of, and a `String` takes whatever is written.
    json.expect("the list can be written as JSON") + "\n"
}

/// The same before it is written.
pub(crate) fn document(catalogue: &'static Catalogue) -> impl Serialize {
    Document {
        format: FORMAT,
        name: catalogue.name(),
        c_prefix: catalogue.c_prefix(),
        docs: catalogue.docs(),
        codes: Enum { success: catalogue.success().map(SuccessNumber::of), ..Enum::of(catalogue.codes(), CodeRow::of) },
        domains: Kind::all(catalogue).contains(&Kind::Domain).then(|| Enum::of(catalogue.domains(), DomainRow::of)),
    }
}

/// The JSON Schema (2020-12) of what [`json`] gives. It is the same for every library.
///
/// ```
/// assert!(virerr_generate::json_schema().contains("https://json-schema.org/draft/2020-12/schema"));
/// ```
pub fn json_schema() -> &'static str {
    include_str!("schema.json")
}

#[derive(Serialize)]
struct Document {
    format: u32,
    name: &'static str,
    c_prefix: &'static str,
    docs: &'static str,
    codes: Enum<CodeRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domains: Option<Enum<DomainRow>>,
}

#[derive(Serialize)]
struct Enum<R> {
    name: &'static str,
    docs: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    success: Option<SuccessNumber>,
    rows: Vec<R>,
    retired: Vec<RetiredRow>,
    reserved: Vec<Range>,
}

impl<R> Enum<R> {
    fn of(list: &'static List, row: impl Fn(Row) -> R) -> Self {
        Enum {
            name: list.name(),
            docs: list.docs(),
            success: None,
            rows: list.rows().map(row).collect(),
            retired: list.retired().iter().map(|retired| RetiredRow::of(list, retired)).collect(),
            reserved: list.reserved().iter().map(Range::of).collect(),
        }
    }
}

/// The number that no code has; domains have no such number.
#[derive(Serialize)]
struct SuccessNumber {
    number: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    symbol: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    message: &'static str,
    docs: &'static str,
}

impl SuccessNumber {
    fn of(Success { number, name, symbol, message, docs, .. }: Success) -> Self {
        SuccessNumber { number, symbol, name, message, docs }
    }
}

#[derive(Serialize)]
struct CodeRow {
    number: i32,
    symbol: &'static str,
    name: &'static str,
    message: &'static str,
    detail_form: Option<&'static str>,
    level: Option<&'static str>,
    journal_message_id: String,
    docs: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(flatten)]
    facts: Facts,
    aliases: Vec<AliasRow>,
}

impl CodeRow {
    fn of(row: Row) -> Self {
        CodeRow {
            number: row.number(),
            symbol: row.symbol(),
            name: row.name(),
            message: row.text(),
            detail_form: row.detail_form(),
            level: row.level().map(entry::level_name),
            journal_message_id: entry::journal_message_id(row),
            docs: row.docs(),
            url: row.url().map(|url| url.to_string()),
            facts: Facts::of(row),
            aliases: row.aliases().map(AliasRow::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct DomainRow {
    number: i32,
    symbol: &'static str,
    name: &'static str,
    title: &'static str,
    docs: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(flatten)]
    facts: Facts,
    aliases: Vec<AliasRow>,
}

impl DomainRow {
    fn of(row: Row) -> Self {
        DomainRow {
            number: row.number(),
            symbol: row.symbol(),
            name: row.name(),
            title: row.text(),
            docs: row.docs(),
            url: row.url().map(|url| url.to_string()),
            facts: Facts::of(row),
            aliases: row.aliases().map(AliasRow::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct Facts {
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<Deprecation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    errno: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    http_status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    log_level: Option<&'static str>,
}

impl Facts {
    fn of(row: Row) -> Self {
        Facts {
            since: row.since(),
            deprecated: row.deprecated().map(Deprecation::of),
            help: row.help(),
            explain: entry::explanation(row),
            category: row.category().map(|category| category.name()),
            errno: row.errno_name(),
            http_status: row.http_status(),
            retry: row.retry().map(|retry| retry.name()),
            log_level: row.log_level().map(|level| level.name()),
        }
    }
}

#[derive(Serialize)]
struct Deprecation {
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'static str>,
}

impl Deprecation {
    fn of(Deprecated { since, note, .. }: Deprecated) -> Self {
        Deprecation { since, note }
    }
}

#[derive(Serialize)]
struct AliasRow {
    symbol: &'static str,
    name: &'static str,
    docs: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    deprecated: Option<Deprecation>,
}

impl AliasRow {
    fn of(alias: &Alias) -> Self {
        let deprecated = alias.deprecated.map(Deprecation::of);
        AliasRow { symbol: alias.symbol, name: alias.name, docs: alias.docs, deprecated }
    }
}

#[derive(Serialize)]
struct RetiredRow {
    number: i32,
    symbol: &'static str,
    name: &'static str,
    since: &'static str,
    why: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    instead: Option<&'static str>,
    docs: &'static str,
}

impl RetiredRow {
    fn of(list: &'static List, retired: &Retired) -> Self {
        let Retired { number, name, symbol, since, why, docs, .. } = *retired;
        let instead = entry::successor(list, retired).map(Row::symbol);
        RetiredRow { number, symbol, name, since, why, instead, docs }
    }
}

#[derive(Serialize)]
struct Range {
    first: i32,
    last: i32,
    why: &'static str,
}

impl Range {
    fn of(&Reserved { first, last, why, .. }: &Reserved) -> Self {
        Range { first, last, why }
    }
}
