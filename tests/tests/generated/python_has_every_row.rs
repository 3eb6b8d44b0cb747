//! The Python module runs and has every row, and its stub matches it.

use crate::scratch::{directory, lists, nasty, output};
use std::fs;
use std::path::{Path, PathBuf};
use virerr_generate::{PythonExports, Subclasses, json, python_module, python_stub};
use virerr_tests::tools::tool;

/// Compares the module with the list as JSON.
const PROGRAM: &str = r#"
import json
import nasty_errors as module

with open("nasty.json", encoding="utf-8") as file:
    catalogue = json.load(file)

def compare(rows, retired, enum, former, text):
    for row in rows["rows"]:
        member = enum(row["number"])
        info = member.info
        assert isinstance(member, int) and member == row["number"] == info.number
        assert member.symbol == row["symbol"] == info.symbol
        assert info.name == row["name"] and info.docs == row["docs"]
        assert getattr(member, text) == getattr(info, text) == row[text]
        for fact in ["since", "help", "explain", "category", "errno", "http_status", "retry", "log_level", "journal_message_id"]:
            assert getattr(info, fact, None) == row.get(fact), fact
        assert (info.deprecated is None) == ("deprecated" not in row)
        for symbol in [row["symbol"]] + [alias["symbol"] for alias in row["aliases"]]:
            symbol = "lambda__" if symbol == "lambda" else symbol
            assert getattr(module, symbol) == row["number"], symbol
    assert len(enum) == len(rows["rows"])
    assert sorted(former) == sorted(row["number"] for row in rows["retired"])
    for row in rows["retired"]:
        info = former[row["number"]]
        assert isinstance(info, module.RetiredInfo) and info.number == row["number"]
        # A number that a caller got from C, as a member or as its 32 bits.
        assert former[enum(row["number"])] is former[enum(row["number"] & 0xFFFFFFFF)] is info
        for fact in ["name", "symbol", "since", "why", "docs"]:
            assert getattr(info, fact) == row[fact], fact
        successors = [other["number"] for other in rows["rows"] if other["symbol"] == row.get("instead")]
        assert info.instead == (successors[0] if successors else None) and ("instead" in row) == bool(successors)
        assert [info for info in former.values() if info.symbol == row["symbol"]] == [info]

compare(catalogue["codes"], None, module.ErrorCode, module.RETIRED_CODES, "message")
compare(catalogue["domains"], None, module.ErrorDomain, module.RETIRED_DOMAINS, "title")

success = catalogue["codes"]["success"]
assert getattr(module, success["symbol"]) == success["number"] == 0
assert 0 not in list(module.ErrorCode)

code = module.ErrorCode
assert code.NONE == 18 and code.TYPE == 17 and code.N1ST == 22 and code.GRÖSSE == 16
assert code.HYPHEN is code.DASH and code.ALSO_EVERYTHING is code.EVERYTHING
assert code.EVERYTHING.info.category == "not_found"
assert code.DASH.detail_form == "- {}"
assert code(4711).name == "UNKNOWN_4711" and code(4711).info.number == code(4711) == 4711
assert module.ErrorDomain(4711).title == ""
for enum in [code, module.ErrorDomain]:
    assert enum(0xFFFFFFF0) == -16 and enum(0xFFFFFFF0).name == "UNKNOWN_-16"
    assert enum(0x1FFFFFFF0) == 0x1FFFFFFF0
assert code.LINES.info.level is module.Level.WARNING
assert module.RETIRED_CODES[30].instead == 404
print("compared")
"#;

/// A caller's program, which mypy accepts.
const CALLER: &str = "
from nasty_errors import NASTY_ERR_EVERYTHING, NASTY_ERR_FINE, ErrorCode, ErrorDomain

def explain(number: int) -> str:
    if number == NASTY_ERR_FINE:
        return 'fine'
    code = ErrorCode(number)
    if code is ErrorCode.EVERYTHING or number == NASTY_ERR_EVERYTHING:
        return code.info.help or code.message
    return ErrorDomain.DRIVER.title
";

fn written(name: &str) -> PathBuf {
    let directory = directory(name);
    fs::write(directory.join("nasty_errors.py"), python_module(nasty())).unwrap();
    fs::write(directory.join("nasty_errors.pyi"), python_stub(nasty())).unwrap();
    fs::write(directory.join("nasty.json"), json(nasty())).unwrap();
    directory
}

fn write(directory: &Path, name: &str, text: &str) {
    fs::write(directory.join(name), text).unwrap();
}

#[test]
fn module_has_what_the_list_has() {
    let Some(mut python) = tool("python3") else { return };
    let directory = written("python");
    write(&directory, "program.py", PROGRAM);
    let printed = output(python.args(["-W", "error", "-X", "utf8", "program.py"]).current_dir(&directory));
    assert_eq!(printed.trim(), "compared");
}

#[test]
fn stub_is_taken_by_mypy() {
    let Some(mut mypy) = tool("mypy") else { return };
    let directory = written("mypy");
    write(&directory, "caller.py", CALLER);
    let files = ["--strict", "--cache-dir=cache", "nasty_errors.pyi", "caller.py"];
    output(mypy.args(files).current_dir(&directory));
}

#[test]
fn stub_says_what_the_module_has() {
    let Some(mut stubtest) = tool("stubtest") else { return };
    let directory = written("stubtest");
    stubtest.env("PYTHONPATH", ".").env("MYPYPATH", ".");
    output(stubtest.arg("nasty_errors").current_dir(&directory));
}

#[test]
fn stub_has_every_constant() {
    let stub = python_stub(nasty());
    for row in lists().into_iter().flat_map(|list| list.rows()).filter(|row| row.symbol() != "lambda") {
        assert!(stub.contains(&format!("\n{}: Final = {}\n", row.symbol(), row.number())));
    }
}

#[test]
fn stub_of_a_module_made_with_rust_is_taken_by_mypy() {
    let Some(mut mypy) = tool("mypy") else { return };
    let directory = directory("python_exports");
    let asked = [
        ("plain", PythonExports::new().builtins(false)),
        ("usual", PythonExports::new().base(404, "KeyError").exception("Failure").module("nasty.errors")),
        ("per_category", PythonExports::new().subclasses(Subclasses::PerCategory).libvirt_names("nasty")),
        ("per_code", PythonExports::new().subclasses(Subclasses::PerCode).own("\ndef own() -> Level: ...\n")),
    ];
    let mut files = vec!["--strict".to_owned(), "--cache-dir=cache".to_owned()];
    for (name, exports) in asked {
        let stub = exports.stub(nasty()).unwrap();
        for row in nasty().codes().rows() {
            assert!(stub.contains(&format!(" = {}\n", row.number())), "{}", row.name());
        }
        files.push(format!("{name}.pyi"));
        write(&directory, &files[files.len() - 1], &stub);
    }
    output(mypy.args(files).current_dir(&directory));
}

#[test]
fn stub_is_refused_where_the_import_is() {
    let stub = |exports: PythonExports| exports.stub(nasty()).unwrap_err();
    assert_eq!(
        stub(PythonExports::new().base(404, "StopIteration")),
        "`StopIteration` cannot be the base of an exception: Python itself catches it"
    );
    assert!(stub(PythonExports::new().exception("KeyError")).contains("which is a builtin of Python"));
    assert!(stub(PythonExports::new().exception("Level")).contains("two things in the module would be called `Level`"));
}
