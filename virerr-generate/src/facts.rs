//! The table of the facts of a row, which all outputs use.

use crate::entry;
use virerr::Deprecated;
use virerr::catalogue::Row;

/// A fact and its name in each output.
pub(crate) struct Fact {
    /// The name in JSON, and of the field in the Python module.
    #[cfg_attr(not(feature = "files"), expect(dead_code, reason = "files have it"))]
    pub(crate) key: &'static str,
    /// Its position on pages, and its label; empty if pages show it elsewhere.
    pub(crate) label: (u8, &'static str),
    /// Domains may have it too.
    #[cfg_attr(not(feature = "files"), expect(dead_code, reason = "files have it"))]
    pub(crate) is_for_domains: bool,
    /// The type in the Python module.
    #[cfg_attr(not(feature = "files"), expect(dead_code, reason = "files have it"))]
    pub(crate) python: &'static str,
    /// Its entry in the JSON schema.
    #[cfg_attr(not(feature = "files"), expect(dead_code, reason = "files have it"))]
    pub(crate) schema: &'static str,
    pub(crate) read: fn(Row) -> Option<Value>,
}

/// The value of a fact.
pub(crate) enum Value {
    Text(&'static str),
    /// A text in Markdown.
    Authored(String),
    Number(i64),
    Deprecated(Deprecated),
}

impl Value {
    /// Returns the value as a page shows it.
    fn shown(self) -> String {
        match self {
            Value::Text(text) => text.to_owned(),
            Value::Authored(text) => text,
            Value::Number(number) => number.to_string(),
            Value::Deprecated(deprecated) => entry::deprecation(deprecated),
        }
    }
}

/// All facts of codes, in reading order.
pub(crate) const FACTS: &[Fact] = &[
    Fact {
        key: "since",
        label: (2, "Since"),
        is_for_domains: true,
        python: "str",
        schema: r##"{"description": "The release that the row appeared in.", "type": "string"}"##,
        read: |row| row.since().map(Value::Text),
    },
    Fact {
        key: "deprecated",
        label: (3, "Deprecated"),
        is_for_domains: true,
        python: "str",
        schema: r##"{"description": "Present if the row is deprecated.", "$ref": "#/$defs/deprecated"}"##,
        read: |row| row.deprecated().map(Value::Deprecated),
    },
    Fact {
        key: "help",
        label: (0, ""),
        is_for_domains: true,
        python: "str",
        schema: r##"{"description": "What to do about it, in Markdown.", "type": "string"}"##,
        read: |row| row.help().map(|help| Value::Authored(help.to_owned())),
    },
    Fact {
        key: "explain",
        label: (0, ""),
        is_for_domains: false,
        python: "str",
        schema: r##"{"description": "A longer explanation in Markdown, which begins with a heading.", "type": "string"}"##,
        read: |row| entry::explanation(row).map(Value::Authored),
    },
    Fact {
        key: "category",
        label: (1, "Category"),
        is_for_domains: false,
        python: "str",
        schema: r##"{"description": "The category of the failure: a name of `google.rpc.Code` in lower case.", "enum": ["cancelled", "unknown", "invalid_argument", "deadline_exceeded", "not_found", "already_exists", "permission_denied", "resource_exhausted", "failed_precondition", "aborted", "out_of_range", "unimplemented", "internal", "unavailable", "data_loss", "unauthenticated"]}"##,
        read: |row| row.category().map(|category| Value::Text(category.name())),
    },
    Fact {
        key: "errno",
        label: (4, "errno"),
        is_for_domains: false,
        python: "str",
        schema: r##"{"description": "The closest error of the system: a name such as `ENOENT`, or a number in digits.", "type": "string", "minLength": 1}"##,
        read: |row| row.errno_name().map(Value::Text),
    },
    Fact {
        key: "http_status",
        label: (5, "HTTP status"),
        is_for_domains: false,
        python: "int",
        schema: r##"{"description": "The status of an HTTP response that reports it.", "type": "integer", "minimum": 100, "maximum": 599}"##,
        read: |row| row.http_status().map(|status| Value::Number(status.into())),
    },
    Fact {
        key: "retry",
        label: (6, "Retry"),
        is_for_domains: false,
        python: "str",
        schema: r##"{"description": "If and when the same call may succeed.", "enum": ["never", "immediate", "backoff"]}"##,
        read: |row| row.retry().map(|retry| Value::Text(retry.name())),
    },
    Fact {
        key: "log_level",
        label: (7, "Log level"),
        is_for_domains: false,
        python: "str",
        schema: r##"{"description": "The level at which it is logged.", "enum": ["error", "warn", "info", "debug", "trace"]}"##,
        read: |row| row.log_level().map(|level| Value::Text(level.name())),
    },
];

/// Returns the facts of a row besides its texts, each with its label: those of every list, then the author's own.
pub(crate) fn labelled(row: Row) -> Vec<(&'static str, String)> {
    let mut shown: Vec<_> = FACTS.iter().filter(|fact| !fact.label.1.is_empty()).collect();
    shown.sort_by_key(|fact| fact.label.0);
    let mut facts = Vec::new();
    for fact in shown {
        facts.extend((fact.read)(row).map(|value| (fact.label.1, value.shown())));
    }
    facts.extend(row.own_facts().map(|(name, value)| (name, value.to_string())));
    facts
}
