//! The facts that an author has named are in JSON, on pages and in Python, and texts with braces are shown with single ones.

use crate::json_fits_its_schema::Validator;
use crate::scratch::{directory, output};
use serde_json::{Value, json};
use std::fs;
use virerr::Catalogue;
use virerr_generate::{
    PythonExports, gettext_template, html, markdown_page, python_module, python_stub, terminal_page,
};
use virerr_tests::tools::tool;

virerr::define_codes! {
    /// A list as PostgreSQL has it.
    #[library(name = "pg")]
    pub struct Pg;

    /// Codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// No such table.
        #[fact(sqlstate = "42P01", severity = -3, number = 7, r#type = "it's \"quoted\" | <b>")]
        #[http(404)]
        UndefinedTable = 2 => "undefined table",
        /// Braces.
        Unclosed = 3 => "missing }} after {{name", "missing }} after {{{}",
        /// More of them.
        Empty = 4 => "missing {{}}",
        /// No server, and a row whose name has an `x`.
        #[fact(sqlstate = "08006", severity = 3)]
        Connection = 5 => "no connection", "no connection for a value of {{x}}: {}",
        /// A name with an `x`.
        Index = 6 => "no index",
    }

    /// Domains.
    pub enum ErrorDomain {
        /// None.
        None = 0 => "",
        /// Tables.
        #[fact(owner = "storage")]
        Tables = 1 => "{{tables}}",
    }
}

fn pg() -> &'static Catalogue {
    Pg::catalogue()
}

#[test]
fn json_has_them_in_an_object_of_their_own() {
    let document: Value = serde_json::from_str(&virerr_generate::json(pg())).unwrap();
    let validator = Validator::new();
    validator.check(&document).unwrap();
    let rows = &document["codes"]["rows"];
    let facts = json!({"sqlstate": "42P01", "severity": -3, "number": 7, "type": "it's \"quoted\" | <b>"});
    assert_eq!((&rows[1]["facts"], &rows[1]["number"], &rows[1]["http_status"]), (&facts, &json!(2), &json!(404)));
    assert_eq!(rows[0].get("facts"), None);
    assert_eq!(document["domains"]["rows"][1]["facts"], json!({"owner": "storage"}));
    let mut mistake = document.clone();
    mistake["codes"]["rows"][1]["facts"]["severity"] = json!(0.5);
    assert!(validator.check(&mistake).is_err());
}

#[test]
fn pages_show_them_by_their_names() {
    let row = pg().codes().find("UndefinedTable").unwrap();
    let page = markdown_page(pg(), row);
    assert!(page.contains("| HTTP status | 404 |\n| sqlstate | 42P01 |\n| severity | -3 |\n"), "{page}");
    assert!(page.contains("| type | it's \"quoted\" \\| \\<b\\> |\n"), "{page}");
    assert!(html(pg()).contains("<dt>sqlstate</dt><dd>42P01</dd>"));
    let page = terminal_page(pg(), "2").unwrap();
    assert!(page.contains("\nsqlstate:     42P01\nseverity:     -3\n"), "{page}");
}

#[test]
fn page_is_found_by_them_and_by_texts_with_braces() {
    let found = |text: &str| terminal_page(pg(), text).unwrap_or_else(|| panic!("{text} has no page"));
    for text in ["42P01", "42p01", "7", "-3"] {
        assert_eq!(found(text), found("2"), "{text}");
    }
    assert!(found("storage").starts_with("PG_FROM_TABLES (1)\n"));
    // The number of a code goes before the value of a fact.
    assert!(found("08006").starts_with("PG_ERR_CONNECTION (5)\n") && found("3").starts_with("PG_ERR_UNCLOSED (3)\n"));
    for text in ["42P", "storag", "-4"] {
        assert_eq!(terminal_page(pg(), text), None, "{text}");
    }
    for text in ["{name", "{{name", "after {"] {
        assert_eq!(found(text), found("3"), "{text}");
    }
    for text in ["{}", "{{}}"] {
        assert_eq!(found(text), found("4"), "{text}");
    }
    // In the detail form alone, although names have an `x`.
    for text in ["{x}", "{{X}}", "a value of {x}"] {
        assert_eq!(found(text), found("5"), "{text}");
    }
    assert!(found("{tables").starts_with("PG_FROM_TABLES (1)\n"));
}

const PROGRAM: &str = r#"
from pg import *

code = ErrorCode.UNDEFINED_TABLE
assert code.fact("sqlstate") == "42P01" and code.fact("severity") == -3 and code.fact("http_status") is None
assert code.info.facts == {"sqlstate": "42P01", "severity": -3, "number": 7, "type": 'it\'s "quoted" | <b>'}
assert ErrorCode.INTERNAL_ERROR.fact("sqlstate") is None and ErrorCode(4711).fact("sqlstate") is None
assert ErrorDomain.TABLES.fact("owner") == "storage" and ErrorDomain.TABLES.title == "{tables}"
assert ErrorCode.UNCLOSED.message == "missing } after {name"
"#;

#[test]
fn python_has_them() {
    assert!(python_stub(pg()).contains("    def fact(self, name: str) -> Optional[Union[str, int]]: ...\n"));
    let stub = PythonExports::new().stub(pg()).unwrap();
    assert_eq!(stub.matches("    def fact(self, name: str) -> Optional[Union[str, int]]: ...\n").count(), 2, "{stub}");
    let Some(mut python) = tool("python3") else { return };
    let directory = directory("facts-python");
    fs::write(directory.join("pg.py"), python_module(pg())).unwrap();
    fs::write(directory.join("program.py"), PROGRAM).unwrap();
    output(python.args(["-W", "error", "program.py"]).current_dir(&directory));
}

#[test]
fn texts_are_shown_with_single_braces() {
    let page = terminal_page(pg(), "3").unwrap();
    assert!(page.contains("Message:      missing } after {name\nWith detail:  missing } after {{}\n"), "{page}");
    let template = gettext_template(pg());
    for line in ["msgid \"missing } after {name\"\n", "msgid \"missing {}: {}\"\n", "msgid \"{tables}\"\n"] {
        assert!(template.contains(line), "{line}\n{template}");
    }
    assert!(template.contains("#. Keep the last {}, which is replaced by the detail.\nmsgid \"missing {}: {}\"\n"));
}
