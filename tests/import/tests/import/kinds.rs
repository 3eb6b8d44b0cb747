//! Each kind of file is read.

use crate::acme::Acme;
use crate::scratch::{data, directory, import, run};
use std::fs;
use virerr_tests::tools::tool;

#[test]
fn csv_becomes_a_list_that_compiles() {
    let directory = directory("csv");
    let lock = "tests/import/data/acme.codes";
    fs::create_dir_all(directory.join(lock).parent().unwrap()).unwrap();
    let (call, lock) = import(&directory, &[&data("acme.csv"), "--lock", lock, "--release", "0.4"], lock);
    assert_eq!(call, include_str!("data/acme.rs"));
    assert_eq!(lock, include_str!("data/acme.codes"));
    // The compiler has held it to the lock file.
    assert_eq!(Acme::catalogue().unpublished(), "");
    assert_eq!(Acme::catalogue().success().unwrap().symbol, Some("ACME_OK"));
    let codes = Acme::catalogue().codes();
    assert_eq!(codes.find("ACME_NO_MACHINE").unwrap().number(), 7);
    assert_eq!(codes.find("ACME_UNSPECIFIED").unwrap().number(), -2_147_467_259);
    assert_eq!(codes.find("ACME_3D_FAILED").unwrap().text(), "3d failed");
}

/// Semicolons, no head, other words for the columns, names that are words.
#[test]
fn csv_of_other_shapes_is_read() {
    let directory = directory("csv-shapes");
    for (name, text) in [
        ("semicolons", "Value;Reason\n404;Not Found\n410;Gone\n"),
        ("tabs", "404\tNotFound\tNot Found\n410\tGone\tGone\n"),
        ("no-head", "NotFound,404,Not Found\nGone,410,Gone\n"),
        ("more-columns", "404,NotFound,RFC,Not Found\n410,Gone,RFC,Gone\n"),
    ] {
        fs::write(directory.join("http.csv"), text).unwrap();
        let (call, lock) = import(&directory, &["http.csv", "--lock", name], name);
        assert!(call.contains("        NotFound = 404 => \"Not Found\",\n"), "{name}: {call}");
        assert!(call.contains("        Gone = 410 => \"Gone\",\n") && !call.contains("symbol"), "{name}: {call}");
        assert!(lock.contains("\ncode      404 HTTP_ERR_NOT_FOUND  unknown\n"), "{name}: {lock}");
    }
}

#[test]
fn json_is_read() {
    let directory = directory("json");
    let rows = r#"[{"code": 7, "name": "ACME_ERR_A", "text": "a failed"}, {"code": 7, "name": "ACME_ERR_B"}]"#;
    for (name, text) in [
        ("array", rows.to_owned()),
        ("field", format!("{{\"about\": 1, \"errors\": {rows}}}")),
        ("names", r#"{"ACME_ERR_A": {"number": 7, "message": "a failed"}, "ACME_ERR_B": 7}"#.to_owned()),
    ] {
        fs::write(directory.join("acme.json"), text).unwrap();
        let (call, lock) = import(&directory, &["acme.json", "--lock", name], name);
        assert!(call.contains("        A = 7 => \"a failed\",\n        alias B = A;\n"), "{name}: {call}");
        assert!(call.contains("code_symbols = \"ACME_ERR_{}\""), "{name}: {call}");
        assert!(lock.contains("code        7 ACME_ERR_B  unknown\n"), "{name}: {lock}");
    }
    fs::write(directory.join("http.json"), r#"{"404": "Not Found", "410": "Gone"}"#).unwrap();
    let (call, _) = import(&directory, &["http.json"], "http.codes");
    assert!(call.contains("        NotFound = 404 => \"Not Found\",\n"), "{call}");
}

/// A list that was made here comes back as it was.
#[test]
fn own_json_is_read() {
    let directory = directory("own-json");
    fs::write(directory.join("acme.json"), virerr_generate::json(Acme::catalogue())).unwrap();
    let (call, _) = import(&directory, &["acme.json", "--lock", "tests.codes"], "tests.codes");
    let lines = |text: &str| text.lines().skip(3).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(&call), lines(include_str!("data/acme.rs")));
}

#[test]
fn enum_of_a_header_is_read() {
    let directory = directory("header");
    if tool("cc").is_none() {
        return;
    }
    let (call, lock) = import(&directory, &[&data("errors.h")], "acme.codes");
    let rows = r#"    pub struct Acme;

    /// What failed.
    pub enum ErrorCode {
        success Ok = 0 => "All is well";
        /// the first
        /// of them
        #[role(internal)]
        First = 1 => "first",
        Second = 2 => "The second failed",
        Bits = 18 => "bits are set",
        Hex = -1073741819 => "hex",
        alias Again = First;
        #[symbol = "ACME_OLD_SECOND"]
        alias OldSecond = Second;
    }
}
"#;
    let rows = rows.replace("        #[symbol = \"ACME_OLD_SECOND\"]\n", "");
    assert!(call.ends_with(&rows), "{call}");
    assert!(lock.contains("\nsuccess     0 ACME_OK  unknown\ncode        1 ACME_FIRST  unknown\n"), "{lock}");

    let (call, _) = import(&directory, &[&data("errors.h"), "--enum", "color", "--name", "color"], "color.codes");
    assert!(call.contains("        no success;\n") && call.contains("        Red = 0 => \"red\",\n"), "{call}");
    let (call, _) = import(&directory, &[&data("errors.h"), "--prefix", "NET_ERR_", "--name", "net"], "net.codes");
    assert!(
        call.contains(
            "        Down = -100 => \"the net is down\",\n        Up = -101 => \"up\",\n        alias Also = Up;\n"
        ),
        "{call}"
    );
}

/// A header that it includes is missing, or a compiler is.
#[test]
fn header_is_read_as_it_is_where_it_cannot_be_preprocessed() {
    let directory = directory("header-alone");
    let text = format!("#include \"not/there.h\"\n{}", fs::read_to_string(data("errors.h")).unwrap());
    fs::write(directory.join("errors.h"), text).unwrap();
    let ran = run(&directory, &["import", "errors.h"]);
    assert!(
        ran.notes.starts_with("virerr-generate: `cc` does not read the header, so what it includes is not there\n")
    );
    let rows = ["Second = 2 => \"The second failed\"", "Bits = 18 => \"bits are set\"", "alias OldSecond = Second;"];
    assert!(rows.iter().all(|row| ran.call.contains(row)), "{}", ran.call);
}

/// The casts and wrappers of Windows, an enum of C++ and one without a name.
#[test]
fn headers_of_other_systems_are_read() {
    let directory = directory("header-shapes");
    if tool("cc").is_none() {
        return;
    }
    for (name, text, rows) in [
        (
            "a.h",
            "#define STATUS_OK ((NTSTATUS)0x0L)\n#define STATUS_BAD ((NTSTATUS)0xC0000005L)\n",
            "Bad = -1073741819 => ",
        ),
        (
            "b.h",
            "#define W(a) ((HRESULT)a)\n#define X_ERR_A W(0x80004001L)\n#define X_ERR_B W(0x80004002L)\n",
            "A = -2147467263 => ",
        ),
        (
            "c.hpp",
            "namespace n { enum class Errc : int { ok = 0, not_found = 5, busy, }; }\n",
            "        #[symbol = \"busy\"]\n        Busy = 6 => ",
        ),
        ("d.h", "enum { D_ERR_ONE = 1, D_ERR_TWO };\nstruct d { int a; };\n", "Two = 2 => "),
        (
            "e.h",
            "enum eLevel { LOW, HIGH };\nenum eError { E_A = 'a', E_B = ~0, E_C = (1 << 3) + 1 };\n",
            "A = 97 => \"a\",\n        B = -1 => \"b\",\n        C = 9 => ",
        ),
    ] {
        fs::write(directory.join(name), text).unwrap();
        let (call, _) = import(&directory, &[name, "--lock", &format!("{name}.codes")], &format!("{name}.codes"));
        let call = call.replace("        #[role(internal)]\n", "");
        assert!(call.contains(rows), "{name}: {call}");
    }
}

#[test]
fn enum_of_rust_is_read() {
    let directory = directory("rust");
    let (call, _) = import(&directory, &[&data("errors.rs"), "--name", "acme"], "acme.codes");
    let rows = "\
        /// No such file.
        NotFound = 2 => \"not found\",
        #[role(internal)]
        Read = 3 => \"read\",
        Type = -5 => \"type\",
";
    assert!(call.contains("#[library(name = \"acme\", lock = \"acme.codes\")]"), "{call}");
    for row in rows.lines().filter(|row| !row.contains("role")) {
        assert!(call.contains(row), "{row}: {call}");
    }
    fs::write(directory.join("bound.rs"), "pub const E_A: u32 = 0x8000_4005;\npub const E_B: i32 = -7;\n").unwrap();
    let (call, _) = import(&directory, &["bound.rs"], "bound.codes");
    assert!(call.contains("A = -2147467259 => \"a\"") && call.contains("code_symbols = \"E_{}\""), "{call}");
}

#[test]
fn what_is_to_be_looked_at_is_said() {
    let directory = directory("notes");
    let ran = run(&directory, &["import", &data("errors.rs"), "--name", "acme"]);
    assert!(
        ran.notes.contains("virerr-generate: Computed is left out: its number is not a literal\n"),
        "{}",
        ran.notes
    );
    assert!(ran.notes.contains("#[role(internal)] stands at "), "{}", ran.notes);
    fs::write(directory.join("a.rs"), "enum Error { A, B }").unwrap();
    let ran = run(&directory, &["import", "a.rs"]);
    assert!(ran.notes.contains("Error has no numbers: they are given in its order, from 1 on\n"), "{}", ran.notes);
    assert!(ran.call.contains("B = 2 => \"b\""), "{}", ran.call);
}
