//! The list as JSON, and its schema.

use crate::entry::{self, Kind};
use crate::facts::{FACTS, Value};
use serde::{Serialize, Serializer};
use std::sync::LazyLock;
use virerr::Deprecated;
use virerr::catalogue::{Alias, Catalogue, List, Reserved, Retired, Row, Success};

/// The version of the format, which changes if a reader of the former format could misread the new one.
const FORMAT: u32 = 1;

/// Generates the whole list as JSON, for other generators. [`json_schema`] describes it.
///
/// A fact that a row does not have is left out; so are the domains if the library has none. An errno is given by its
/// name, since the number differs between systems.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let json = virerr_generate::json(Acme::catalogue());
/// assert!(json.starts_with("{\n  \"format\": 1,\n  \"name\": \"acme\",\n"));
/// ```
pub fn json(catalogue: &'static Catalogue) -> String {
    let json = serde_json::to_string_pretty(&document(catalogue));
    // Numbers, texts, lists and structs can always be serialized, and writing to a `String` cannot fail.
    json.expect("the list can be written as JSON") + "\n"
}

/// Returns the list before it is serialized.
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

/// Returns the JSON Schema (2020-12) of [`json`], which is the same for every library.
///
/// ```
/// assert!(virerr_generate::json_schema().contains("https://json-schema.org/draft/2020-12/schema"));
/// ```
pub fn json_schema() -> &'static str {
    static SCHEMA: LazyLock<String> = LazyLock::new(|| {
        let properties = |is_for_domains: bool| {
            let facts = FACTS.iter().filter(|fact| fact.is_for_domains || !is_for_domains);
            facts.map(|fact| format!("\"{}\": {}", fact.key, fact.schema)).collect::<Vec<_>>().join(",\n        ")
        };
        include_str!("schema.json")
            .replace("\"$facts of codes\": \"\"", &properties(false))
            .replace("\"$facts of domains\": \"\"", &properties(true))
    });
    &SCHEMA
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

/// The number that means success; domains have none.
#[derive(Serialize)]
struct SuccessNumber {
    number: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    hex: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    symbol: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'static str>,
    message: &'static str,
    docs: &'static str,
}

impl SuccessNumber {
    fn of(Success { number, hex, name, symbol, message, docs, .. }: Success) -> Self {
        SuccessNumber { number, hex, symbol, name, message, docs }
    }
}

#[derive(Serialize)]
struct CodeRow {
    number: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    hex: Option<&'static str>,
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
    #[serde(rename = "facts", skip_serializing_if = "OwnFacts::is_empty")]
    own_facts: OwnFacts,
    aliases: Vec<AliasRow>,
}

impl CodeRow {
    fn of(row: Row) -> Self {
        CodeRow {
            number: row.number(),
            hex: row.hex(),
            symbol: row.symbol(),
            name: row.name(),
            message: row.text(),
            detail_form: row.detail_form(),
            level: row.level().map(entry::level_name),
            journal_message_id: entry::journal_message_id(row),
            docs: row.docs(),
            url: row.url().map(|url| url.to_string()),
            facts: Facts(row),
            own_facts: OwnFacts(row),
            aliases: row.aliases().map(AliasRow::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct DomainRow {
    number: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    hex: Option<&'static str>,
    symbol: &'static str,
    name: &'static str,
    title: &'static str,
    docs: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(flatten)]
    facts: Facts,
    #[serde(rename = "facts", skip_serializing_if = "OwnFacts::is_empty")]
    own_facts: OwnFacts,
    aliases: Vec<AliasRow>,
}

impl DomainRow {
    fn of(row: Row) -> Self {
        DomainRow {
            number: row.number(),
            hex: row.hex(),
            symbol: row.symbol(),
            name: row.name(),
            title: row.text(),
            docs: row.docs(),
            url: row.url().map(|url| url.to_string()),
            facts: Facts(row),
            own_facts: OwnFacts(row),
            aliases: row.aliases().map(AliasRow::of).collect(),
        }
    }
}

/// The facts that every list may have.
struct Facts(Row);

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stated = FACTS.iter().filter_map(|fact| Some((fact.key, (fact.read)(self.0)?)));
        serializer.collect_map(stated)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Text(text) => text.serialize(serializer),
            Value::Authored(text) => text.serialize(serializer),
            Value::Number(number) => number.serialize(serializer),
            Value::Deprecated(deprecated) => Deprecation::of(*deprecated).serialize(serializer),
        }
    }
}

/// The author's own facts, in an object of their own, so that their names do not collide with others.
struct OwnFacts(Row);

impl OwnFacts {
    fn is_empty(&self) -> bool {
        self.0.own_facts().next().is_none()
    }
}

impl Serialize for OwnFacts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.own_facts().map(|(name, fact)| {
            let value = match fact.as_int() {
                Some(number) => Value::Number(number),
                None => Value::Text(fact.as_str().unwrap_or_default()),
            };
            (name, value)
        }))
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
    #[serde(skip_serializing_if = "Option::is_none")]
    hex: Option<&'static str>,
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
        let Retired { number, hex, name, symbol, since, why, docs, .. } = *retired;
        let instead = entry::successor(list, retired).map(Row::symbol);
        RetiredRow { number, hex, symbol, name, since, why, instead, docs }
    }
}

#[derive(Serialize)]
struct Range {
    first: i32,
    last: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    hex: Option<[&'static str; 2]>,
    why: &'static str,
}

impl Range {
    fn of(&Reserved { first, last, hex, why, .. }: &Reserved) -> Self {
        Range { first, last, hex, why }
    }
}
