//! The list as JSON is valid by its strict schema, and equals the list.

use crate::scratch::{lists, nasty};
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};

pub(crate) struct Validator {
    schemas: Schemas,
    schema: SchemaIndex,
}

impl Validator {
    pub(crate) fn new() -> Self {
        let schema: Value = serde_json::from_str(virerr_generate::json_schema()).unwrap();
        let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
        compiler.add_resource("urn:virerr:catalogue:1", schema).unwrap();
        let schema = compiler.compile("urn:virerr:catalogue:1", &mut schemas).unwrap();
        Validator { schemas, schema }
    }

    pub(crate) fn check(&self, document: &Value) -> Result<(), String> {
        self.schemas.validate(document, self.schema).map_err(|error| format!("{error:#}"))
    }
}

fn document() -> Value {
    serde_json::from_str(&virerr_generate::json(nasty())).unwrap()
}

#[test]
fn document_is_valid() {
    Validator::new().check(&document()).unwrap();
}

#[test]
fn schema_lets_no_mistake_through() {
    let validator = Validator::new();
    let mistakes: [(&str, Value); 13] = [
        ("/format", json!(2)),
        ("/c_prefix", json!("no name")),
        ("/codes/rows/0/number", json!(0)),
        ("/codes/success", json!({"number": 0, "message": "no error"})),
        ("/codes/success/symbol", json!("no name")),
        ("/codes/rows/0/number", json!(2_147_483_648_i64)),
        ("/codes/rows/0/level", json!("fatal")),
        ("/codes/rows/0/detail_form", json!("no place for it")),
        ("/codes/rows/0/journal_message_id", json!("9F7AC7738D605FDDAE41FF7B26F9DC03")),
        ("/codes/rows/18/http_status", json!(600)),
        ("/codes/rows/18/category", json!("lost")),
        ("/codes/rows", json!([])),
        ("/domains/reserved/0", json!({"first": 1, "last": 2, "why": "", "surplus": 0})),
    ];
    for (place, mistake) in mistakes {
        let mut document = document();
        *document.pointer_mut(place).unwrap() = mistake;
        assert!(validator.check(&document).is_err(), "{place}");
    }
}

/// Every object is closed, and all its properties are required or optional, and described.
#[test]
fn schema_describes_every_field() {
    fn visit(schema: &Value, place: &str) {
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            assert_eq!(schema["additionalProperties"], false, "{place}");
            for (name, property) in properties {
                let place = format!("{place}/{name}");
                assert!(
                    property["description"].as_str().is_some_and(|text| text.ends_with('.') || text.contains(". ")),
                    "{place}"
                );
                visit(property, &place);
            }
        }
        for (name, definition) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
            visit(definition, name);
        }
    }
    visit(&serde_json::from_str(virerr_generate::json_schema()).unwrap(), "");
}

#[test]
fn document_says_what_the_list_says() {
    let document = document();
    for (list, name) in lists().into_iter().zip(["codes", "domains"]) {
        let rows = document[name]["rows"].as_array().unwrap();
        assert_eq!(rows.len(), list.rows().len());
        for (row, json) in list.rows().zip(rows) {
            assert_eq!(json["number"], row.number());
            assert_eq!(json["symbol"], row.symbol());
            assert_eq!(json[if name == "codes" { "message" } else { "title" }], row.text());
            assert_eq!(json["docs"], row.docs());
            assert_eq!(json.get("since").and_then(Value::as_str), row.since());
            assert_eq!(json.get("help").and_then(Value::as_str), row.help());
            assert_eq!(json["aliases"].as_array().unwrap().len(), row.aliases().count());
        }
    }
    let success = json!({
        "number": 0, "symbol": "NASTY_ERR_FINE", "name": "Fine",
        "message": "no | \"error\" */ `x`\n-- at all", "docs": "All is well */ (`it_`).\nHas nul \0 in its docs.",
    });
    assert_eq!(document["codes"]["success"], success);
    assert_eq!(document["domains"].get("success"), None);
    assert_eq!(document["codes"]["rows"][0]["journal_message_id"], "9f7ac7738d605fddae41ff7b26f9dc03");
    let everything = &document["codes"]["rows"][18];
    let facts =
        ["category", "errno", "http_status", "retry", "log_level", "level"].map(|name| everything[name].clone());
    assert_eq!(
        facts,
        [json!("not_found"), json!("ENOENT"), json!(404), json!("backoff"), json!("debug"), json!("error")]
    );
    assert_eq!(everything["deprecated"], json!({"since": "0.5.0", "note": "use `Other` | */ instead\nor -- not"}));
    assert!(everything["explain"].as_str().unwrap().starts_with("# NASTY_ERR_EVERYTHING"));
    let retired = json!({
        "number": 30, "symbol": "NASTY_ERR_OLD", "name": "Old", "since": "0.3",
        "why": "it was | a `bad` */ idea\nfrom the start", "instead": "NASTY_ERR_EVERYTHING", "docs": "Once.",
    });
    assert_eq!(document["codes"]["retired"][0], retired);
    assert_eq!(document["domains"]["reserved"], json!([{"first": 4, "last": 9, "why": ""}]));
}

/// Success is a number without a name by default, and absent if every number may be a code.
#[test]
fn success_is_said_where_there_is_one() {
    mod silent {
        virerr::define_codes! {
            /// A library.
            #[library(name = "silent")]
            pub(super) struct Silent;
            /// Codes.
            pub(super) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
            /// Domains.
            pub(super) enum ErrorDomain { None = 0 => "" }
        }
    }
    mod none {
        virerr::define_codes! {
            /// A library.
            #[library(name = "none")]
            pub(super) struct Nothing;
            /// Codes.
            pub(super) enum ErrorCode { #[role(internal)] InternalError = 0 => "internal error", no success; }
            /// Domains.
            pub(super) enum ErrorDomain { None = 0 => "" }
        }
    }
    let unnamed = json!({"number": 0, "message": "no error", "docs": ""});
    for (catalogue, success) in [(silent::Silent::catalogue(), Some(&unnamed)), (none::Nothing::catalogue(), None)] {
        let document: Value = serde_json::from_str(&virerr_generate::json(catalogue)).unwrap();
        Validator::new().check(&document).unwrap();
        assert_eq!(document["codes"].get("success"), success);
    }
}
