//! The Python module and its stub.

mod extension;

pub(crate) use extension::{Given, OPTIONS as EXTENSION_OPTIONS};
pub use extension::{PythonExports, Subclasses};

use crate::entry::{self, Kind};
use crate::facts::{FACTS, Value};
use crate::links::without_items;
use crate::number::Number;
use crate::prose;
use heck::ToShoutySnakeCase;
use std::collections::HashSet;
use virerr::Fact;
use virerr::catalogue::{Alias, Catalogue, List, Retired, Row};

/// Generates a module for Python 3.8 and later, which imports only the standard library.
///
/// It has a constant for each symbol and for that of success, like libvirt's module (`ACME_ERR_NO_DOMAIN = 42`). It
/// also has the enums `ErrorCode` and `ErrorDomain`, whose members are named `NO_DOMAIN` and so on; aliases are aliases
/// of members. A member has the attributes `symbol`, `message`, `detail_form` and `title`, and `info` with the whole
/// row. `RETIRED_CODES` and `RETIRED_DOMAINS` map former numbers to their rows; `RETIRED_CODES[ErrorCode(number)]` also
/// finds a number that is given as its 32 bits. If the library has no domains, `ErrorDomain` and `RETIRED_DOMAINS` are
/// absent. A name that Python does not allow gets a `_` at its start or end.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let module = virerr_generate::python_module(Acme::catalogue());
/// assert!(module.contains("\nACME_ERR_NO_DOMAIN = 42\n"));
/// assert!(module.contains("\n    NO_DOMAIN = 42\n"));
/// ```
pub fn python_module(catalogue: &'static Catalogue) -> String {
    let mut module = format!("{}\n", about(catalogue));
    module.push_str(&with_facts(include_str!("python/head.py")));
    for &kind in Kind::all(catalogue) {
        let list = kind.list(catalogue);
        let rows = list.rows().map(|row| (row.number(), info(row)));
        push_dictionary(&mut module, rows_name(kind), info_name(kind), rows);
        let retired = list.retired().iter().map(|retired| (retired.number, retired_info(retired)));
        push_dictionary(&mut module, retired_name(kind), "RetiredInfo", retired);
        push_enum(&mut module, kind, list);
        module.push_str(match kind {
            Kind::Code => include_str!("python/code.py"),
            Kind::Domain => include_str!("python/domain.py"),
        });
    }
    push_constants(&mut module, catalogue, "");
    module
}

/// Generates the stub (`.pyi`) of [`python_module`], for type checkers.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let stub = virerr_generate::python_stub(Acme::catalogue());
/// assert!(stub.contains("\nACME_ERR_NO_DOMAIN: Final = 42\n"));
/// ```
pub fn python_stub(catalogue: &'static Catalogue) -> String {
    let mut stub = with_facts(include_str!("python/head.pyi"));
    for &kind in Kind::all(catalogue) {
        stub.push_str(&format!("\n{}: Dict[int, RetiredInfo]\n\n", retired_name(kind)));
        push_enum(&mut stub, kind, kind.list(catalogue));
        stub.push_str(match kind {
            Kind::Code => include_str!("python/code.pyi"),
            Kind::Domain => include_str!("python/domain.pyi"),
        });
    }
    push_constants(&mut stub, catalogue, ": Final");
    stub
}

/// Returns the name of the enum in the Python module, which does not depend on its name in Rust.
fn enum_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Code => "ErrorCode",
        Kind::Domain => "ErrorDomain",
    }
}

fn info_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Code => "CodeInfo",
        Kind::Domain => "DomainInfo",
    }
}

fn rows_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Code => "_CODES",
        Kind::Domain => "_DOMAINS",
    }
}

fn retired_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Code => "RETIRED_CODES",
        Kind::Domain => "RETIRED_DOMAINS",
    }
}

/// Names that are not possible in the module: Python's keywords, and the names that the module and its stub use.
const TAKEN: &[&str] = &[
    "False",
    "None",
    "True",
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "category",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "try",
    "while",
    "with",
    "yield",
    "enum",
    "Dict",
    "Final",
    "Mapping",
    "NamedTuple",
    "Optional",
    "Union",
    "Level",
    "CodeInfo",
    "DomainInfo",
    "RetiredInfo",
    "ErrorCode",
    "ErrorDomain",
    "RETIRED_CODES",
    "RETIRED_DOMAINS",
    "_CODES",
    "_DOMAINS",
    "int",
    "str",
    "property",
];

fn about(catalogue: &Catalogue) -> String {
    let about = format!(
        "The errors of {}.\n\nGenerated from the list in its source. Do not edit; change the list.\n",
        catalogue.name()
    );
    literal(&about)
}

/// Returns names and numbers in the order of the list: first the rows, then the aliases, so that Python makes these
/// aliases.
fn names(list: &'static List) -> Vec<(&'static str, &'static str, Number)> {
    let rows = list.rows().map(|row| (row.name(), row.symbol(), Number::of(row)));
    let number = |alias: &Alias| Number::in_list(list, alias.number);
    let aliases = list.aliases().iter().map(|alias| (alias.name, alias.symbol, number(alias)));
    rows.chain(aliases).collect()
}

fn push_enum(module: &mut String, kind: Kind, list: &'static List) {
    let docs = if list.docs().is_empty() { "Generated from the list." } else { list.docs() };
    module.push_str(&format!("\nclass {}(enum.IntEnum):\n    {}\n\n", enum_name(kind), authored(docs)));
    let mut taken = HashSet::new();
    for (name, symbol, value) in names(list) {
        let mut member = member(name, symbol);
        while !taken.insert(member.clone()) {
            member.push('_');
        }
        module.push_str(&format!("    {member} = {}\n", number(value)));
    }
}

/// Returns the member of a variant, in capitals like the end of its symbol; keywords are not in capitals.
fn member(name: &str, symbol: &str) -> String {
    let member = name.to_shouty_snake_case();
    match member.chars().next() {
        // Two underscores at the start would make it private to the class.
        None => symbol.trim_matches('_').to_owned(),
        Some(first) if first.is_numeric() => format!("N{member}"),
        Some(_) => member,
    }
}

fn push_constants(module: &mut String, catalogue: &'static Catalogue, annotation: &str) {
    module.push('\n');
    let success = entry::named_success(catalogue).map(|(success, symbol)| ("", symbol, Number::of_success(success)));
    let rows = Kind::BOTH.into_iter().flat_map(|kind| names(kind.list(catalogue)));
    let constants: Vec<_> = success.into_iter().chain(rows).collect();
    for (_, symbol, value) in &constants {
        let mut name = (*symbol).to_owned();
        // Neither a name that Python needs, nor another symbol after a `_` was added.
        while TAKEN.contains(&&*name) || (name != *symbol && constants.iter().any(|(_, other, _)| *other == name)) {
            name.push('_');
        }
        let number = if annotation.is_empty() { number(*value) } else { value.value.to_string() };
        module.push_str(&format!("{name}{annotation} = {number}\n"));
    }
}

fn push_dictionary(module: &mut String, name: &str, class: &str, rows: impl Iterator<Item = (i32, Vec<Field>)>) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        module.push_str(&format!("\n{name}: Dict[int, {class}] = {{}}\n\n"));
        return;
    }
    module.push_str(&format!("\n{name}: Dict[int, {class}] = {{\n"));
    for (number, fields) in rows {
        let fields: Vec<_> = fields.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        module.push_str(&format!("    {number}: {class}({}),\n", fields.join(", ")));
    }
    module.push_str("}\n\n");
}

/// The name of a field, and its value in Python's syntax.
type Field = (&'static str, String);

fn info(row: Row) -> Vec<Field> {
    let kind = Kind::of(row);
    let text = if kind == Kind::Code { "message" } else { "title" };
    let mut fields = vec![
        ("number", row.number().to_string()),
        ("name", literal(row.name())),
        ("symbol", literal(row.symbol())),
        (text, literal(row.text())),
    ];
    let mut add = |name, value: Option<String>| fields.extend(value.map(|value| (name, value)));
    add("detail_form", row.detail_form().map(literal));
    add("level", row.level().map(|level| format!("Level.{}", entry::level_name(level).to_uppercase())));
    add("journal_message_id", (kind == Kind::Code).then(|| literal(&entry::journal_message_id(row))));
    add("docs", Some(row.docs()).filter(|docs| !docs.is_empty()).map(authored));
    for fact in FACTS {
        add(fact.key, (fact.read)(row).map(value));
    }
    add("hex", row.hex().map(literal));
    let own: Vec<_> = row.own_facts().map(|(name, fact)| format!("{}: {}", literal(name), own_value(fact))).collect();
    add("facts", (!own.is_empty()).then(|| format!("{{{}}}", own.join(", "))));
    fields
}

fn value(value: Value) -> String {
    match value {
        Value::Text(text) => literal(text),
        Value::Authored(text) => authored(&text),
        Value::Number(number) => number.to_string(),
        Value::Deprecated(deprecated) => literal(&entry::deprecation(deprecated)),
    }
}

fn own_value(fact: Fact) -> String {
    fact.as_str().map_or_else(|| fact.to_string(), literal)
}

/// Returns the number as the list has it.
fn number(number: Number) -> String {
    match number.wrapped() {
        Some(hex) => format!("{hex} - 0x100000000"),
        None => number.to_string(),
    }
}

/// Returns the head with a field for each fact.
fn with_facts(head: &str) -> String {
    let fields = |is_for_domains: bool| {
        let facts = FACTS.iter().filter(|fact| fact.is_for_domains || !is_for_domains);
        let mut fields: String =
            facts.map(|fact| format!("    {}: Optional[{}] = None\n", fact.key, fact.python)).collect();
        fields.push_str("    hex: Optional[str] = None\n    facts: Mapping[str, Union[str, int]] = {}\n");
        fields
    };
    head.replace("    # facts of codes\n", &fields(false)).replace("    # facts of domains\n", &fields(true))
}

fn retired_info(retired: &Retired) -> Vec<Field> {
    let mut fields = vec![
        ("number", retired.number.to_string()),
        ("name", literal(retired.name)),
        ("symbol", literal(retired.symbol)),
        ("since", literal(retired.since)),
        ("why", literal(retired.why)),
    ];
    fields.extend(retired.instead.map(|number| ("instead", number.to_string())));
    fields.extend(Some(retired.docs).filter(|docs| !docs.is_empty()).map(|docs| ("docs", authored(docs))));
    fields.extend(retired.hex.map(|hex| ("hex", literal(hex))));
    fields
}

/// Returns a string with the author's Markdown.
fn authored(markdown: &str) -> String {
    literal(&without_items(markdown))
}

/// Returns a string literal of Python, which has JSON's escapes. Characters that change the writing direction are
/// escaped too.
fn literal(text: &str) -> String {
    let json = serde_json::to_string(text).expect("any text can be written as JSON");
    let mut literal = String::with_capacity(json.len());
    for character in json.chars() {
        if prose::visible(character.encode_utf8(&mut [0; 4])).chars().eq([character]) {
            literal.push(character);
        } else {
            literal.push_str(&format!("\\u{:04x}", u32::from(character)));
        }
    }
    literal
}
