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
    // The compiler has checked it against the lock file.
    assert_eq!(Acme::catalogue().unpublished(), "");
    assert_eq!(Acme::catalogue().success().unwrap().symbol, Some("ACME_OK"));
    let codes = Acme::catalogue().codes();
    assert_eq!(codes.find("ACME_NO_MACHINE").unwrap().number(), 7);
    assert_eq!(codes.find("ACME_UNSPECIFIED").unwrap().number(), -2_147_467_259);
    assert_eq!(codes.find("ACME_3D_FAILED").unwrap().text(), "3d failed");
}

/// Semicolons, no header row, other column names, names of several words.
#[test]
fn csv_of_other_shapes_is_read() {
    let directory = directory("csv-shapes");
    for (name, text) in [
        ("semicolons", "Value;Reason\n404;Not Found\n410;Gone\n"),
        ("tabs", "404\tNotFound\tNot Found\n410\tGone\tGone\n"),
        ("no-head", "NotFound,404,Not Found\nGone,410,Gone\n"),
        ("more-columns", "404,NotFound,RFC,Not Found\n410,Gone,RFC,Gone\n"),
        ("columns-of-few-words", "client,RFC,00A,404,NotFound,Not Found\nclient,RFC,000,410,Gone,Gone\n"),
        ("comment", "# HTTP: the status, its name, its text\n404\tNotFound\tNot Found\n410\tGone\tGone\n"),
        ("comment-like-rows", "\n# Codes, as published\n404,NotFound,Not Found\n410,Gone,Gone\n"),
        ("comment-and-head", "# Codes, as published\n#Number,Name,Text\n404,NotFound,Not Found\n410,Gone,Gone\n"),
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

/// A generated list is imported unchanged.
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

    /// What went wrong.
    pub enum ErrorCode {
        success Ok = 0 => "All is well";
        /// the first
        /// of them
        #[role(internal)]
        First = 1 => "first",
        Second = 2 => "The second failed",
        Bits = 18 => "bits are set",
        Hex = 0xC0000005 => "hex",
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

/// A header that it includes is missing, or the compiler.
#[test]
fn header_is_read_as_it_is_where_it_cannot_be_preprocessed() {
    let directory = directory("header-alone");
    let text = format!("#include \"not/there.h\"\n{}", fs::read_to_string(data("errors.h")).unwrap());
    fs::write(directory.join("errors.h"), text).unwrap();
    let ran = run(&directory, &["import", "errors.h"]);
    assert!(ran.notes.starts_with(
        "virerr-generate: `cc` cannot preprocess the header: the headers that it includes are not read\n"
    ));
    let rows = ["Second = 2 => \"The second failed\"", "Bits = 18 => \"bits are set\"", "alias OldSecond = Second;"];
    assert!(rows.iter().all(|row| ran.call.contains(row)), "{}", ran.call);
}

/// Both spellings find the headers of the library.
#[test]
fn headers_beside_a_header_are_read() {
    let directory = directory("header-beside");
    if tool("cc").is_none() {
        return;
    }
    fs::create_dir(directory.join("acme")).unwrap();
    fs::write(directory.join("acme/base.h"), "#define ACME_BASE 40\n").unwrap();
    for name in ["base.h", "acme/base.h"] {
        let text = format!("#include <{name}>\nenum acme_error {{ ACME_ERR_A = ACME_BASE + 1, ACME_ERR_B }};\n");
        fs::write(directory.join("acme/errors.h"), text).unwrap();
        let (call, _) = import(&directory, &["acme/errors.h", "--lock", "a.codes"], "a.codes");
        assert!(call.contains("A = 41 => ") && call.contains("B = 42 => "), "{call}");
        fs::remove_file(directory.join("a.codes")).unwrap();
    }
}

/// Casts and wrappers as on Windows, a C++ enum and an unnamed one.
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
            "Bad = 0xC0000005 => ",
        ),
        (
            "b.h",
            "#define W(a) ((HRESULT)a)\n#define X_ERR_A W(0x80004001L)\n#define X_ERR_B W(0x80004002L)\n",
            "A = 0x80004001 => ",
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

/// An enum without a name, with attributes, with a type, in C++ and in a `typedef`.
#[test]
fn enum_is_found_whatever_its_head_is() {
    let directory = directory("header-heads");
    let body = "{ D_OK = 0, D_ERR_ONE = 1, D_ERR_TWO }";
    let rows = "        success Ok = 0 => \"ok\";\n        #[role(internal)]\n        One = 1 => \"one\",\n        Two = 2 => \"two\",\n    }\n}\n";
    for (place, head) in [
        "enum",
        "typedef enum",
        "typedef enum d_tag",
        "enum class Errc",
        "enum struct Errc : int",
        "enum class [[nodiscard]] Errc : std::int32_t",
        "enum : unsigned int",
        "enum __attribute__((packed)) d_error",
        "enum __attribute__((aligned(4), packed)) d_error",
        "enum /* of errors */ d_error",
        "enum alignas(4) Errc",
    ]
    .into_iter()
    .enumerate()
    {
        let end = if head.starts_with("typedef") { " d_error_t, *d_error_p;" } else { ";" };
        let text = format!(
            "enum other f(enum other a) {{ int D_ERR_A = 1, D_ERR_B = 2, D_ERR_C = 3, D_ERR_D = 4, D_ERR_E = 5, D_ERR_F = 6; return a; }}\n{head} {body}{end}\n"
        );
        fs::write(directory.join("d.hpp"), text).unwrap();
        let lock = format!("{place}.codes");
        let names = ["d_error_t", "Errc", "d_error"];
        let name = names.into_iter().find(|name| format!("{head}{end}").contains(name));
        let wanted = name.map_or(vec![], |name| vec!["--enum", name]);
        let (call, _) = import(&directory, &[&["d.hpp", "--lock", &lock], &*wanted].concat(), &lock);
        let rows = rows
            .replace("One", "ErrOne")
            .replace("Two", "ErrTwo")
            .replace("\"one", "\"err one")
            .replace("\"two", "\"err two");
        assert!(call.ends_with(&rows) && call.contains("code_symbols = \"D_{}\""), "{head}: {call}");
    }
}

/// Macros by their first and last, an unnamed enum by an enumerator or by the prefix of its names.
#[test]
fn part_of_a_header_is_named() {
    let directory = directory("header-parts");
    let text = "#define X_OPEN 1\n#define X_OK 0\n#define X_LOST -1\n#define X_DOWN -2\n#define X_FLAG 4\n\
                enum { Y_SLOW = 7, Y_LATE };\nenum z { Z_A, Z_B };\n";
    fs::write(directory.join("x.h"), text).unwrap();
    let mut count = 0;
    let mut call = |arguments: &[&str]| {
        count += 1;
        let lock = format!("{count}.codes");
        import(&directory, &[&["x.h", "--lock", &lock], arguments].concat(), &lock).0
    };
    let range = call(&["--from", "X_OK", "--to", "X_DOWN"]);
    assert!(range.contains("success Ok = 0") && range.contains("        Down = -2 => \"down\",\n    }\n"), "{range}");
    assert!(!range.contains("Open") && !range.contains("Flag"), "{range}");
    for wanted in [["--enum", "Y_LATE"], ["--prefix", "Y_"]] {
        let call = call(&wanted);
        assert!(call.contains("        Late = 8 => \"late\",\n    }\n") && !call.contains("Lost"), "{call}");
    }
    let ran = run(&directory, &["import", "x.h", "--from", "X_OK"]);
    assert_eq!(ran.notes, "virerr-generate: `x.h`: --from and --to must be given together\n");
    let ran = run(&directory, &["import", "x.h", "--from", "X_DOWN", "--to", "X_OK"]);
    assert_eq!(ran.notes, "virerr-generate: `x.h`: there are no macros with numbers from `X_DOWN` to `X_OK`\n");
    let ran = run(&directory, &["import", "x.h", "--enum", "none"]);
    assert_eq!(ran.notes, "virerr-generate: `x.h`: there is no enum `none`; possible: Y_SLOW, z\n");
}

/// A name that looks like a sentinel is left out only if it marks the end of the codes.
#[test]
fn end_of_an_enum_is_not_a_code() {
    let directory = directory("header-ends");
    let text = "enum a_error { A_ERR_VALUE_COUNT = 3, A_ERR_TOO_LAST, A_ERR_OTHER, A_ERR_LAST, A_ERR_MAX_ENUM = 0x7fffffff };\n\
                #define A_ERR_OLD A_ERR_OTHER\n";
    fs::write(directory.join("a.h"), text).unwrap();
    let ran = run(&directory, &["import", "a.h", "--name", "a"]);
    for row in ["ValueCount = 3", "TooLast = 4", "Other = 5", "alias Old = Other;\n    }"] {
        assert!(ran.call.contains(row), "{row}: {}", ran.call);
    }
    assert!(ran.notes.contains("A_ERR_LAST is left out: it changes when a code is added\n"), "{}", ran.notes);
    assert!(!ran.call.contains("MaxEnum") && !ran.call.contains(" = 6"), "{}", ran.call);
}

/// The prefix that most names have.
#[test]
fn macros_of_one_beginning_are_one_list() {
    let directory = directory("header-macros");
    let text = "#define ER_ERROR_FIRST 1000\n#define ER_HASH 1000\n#define ER_NO 1001\n#define ER_STATUS_WRONG 1002\n\
                #define ER_UNKNOWN_ERROR 1003\n#define OTHER_ERROR_A 5\n#define OTHER_ERROR_B 6\n#define ER_ERROR_LAST 1003\n";
    fs::write(directory.join("a.h"), text).unwrap();
    let ran = run(&directory, &["import", "a.h"]);
    let rows: Vec<_> = ran.call.lines().filter(|line| line.contains(" = 1") || line.contains("alias")).collect();
    let names: Vec<_> = rows.iter().map(|row| row.split_whitespace().next().unwrap()).collect();
    assert_eq!(names, ["Hash", "No", "StatusWrong", "UnknownError"], "{}", ran.call);
    assert!(ran.call.contains("#[role(internal)]\n        UnknownError"), "{}", ran.call);
    assert!(!ran.call.contains("Other"), "{}", ran.call);
}

/// The digits of the file, where its number is one literal; the lock file has the number.
#[test]
fn hexadecimal_numbers_stay_so() {
    let directory = directory("hexadecimal");
    let text = "#define X_ERR_A 0x80070057L\n#define X_ERR_B ((long)0XcafeUL)\n#define X_ERR_C (-0x10)\n#define X_ERR_D \
                (1 << 4)\n#define X_ERR_E X_ERR_A\n#define X_ERR_F ~0x1\n#define X_ERR_G (0x100 + 5)\n";
    fs::write(directory.join("x.h"), text).unwrap();
    let (call, lock) = import(&directory, &["x.h"], "x.codes");
    for row in
        ["A = 0x80070057 =>", "B = 0xcafe =>", "C = -16 =>", "D = 16 =>", "alias E = A;", "F = -2 =>", "G = 261 =>"]
    {
        assert!(call.contains(&format!("        {row}")), "{row}: {call}");
    }
    assert!(lock.contains("code   -2147024809 X_ERR_A  unknown\n"), "{lock}");
    fs::write(
        directory.join("x.json"),
        r#"[{"name": "A", "number": -5, "hex": "0xFFFFFFFB"}, {"name": "B", "code": "0x1f"}]"#,
    )
    .unwrap();
    let (call, _) = import(&directory, &["x.json", "--lock", "json.codes"], "json.codes");
    assert!(call.contains("        A = 0xFFFFFFFB =>") && call.contains("        B = 0x1f =>"), "{call}");
}

/// A brace is written twice, as it stands in a message of a list.
#[test]
fn braces_stay_so() {
    let directory = directory("braces");
    fs::write(directory.join("x.csv"), "1,A,expected { or }\n2,B,{0} is wrong\n").unwrap();
    let (call, _) = import(&directory, &["x.csv"], "x.codes");
    assert!(
        call.contains(r#"A = 1 => "expected {{ or }}","#) && call.contains(r#"B = 2 => "{{0}} is wrong","#),
        "{call}"
    );
    let text = "enum Error { #[error(\"expected {{\")] A = 1, #[error(\"not {0}\")] B(u8) = 2 }";
    fs::write(directory.join("x.rs"), text).unwrap();
    let (call, _) = import(&directory, &["x.rs", "--lock", "rust.codes"], "rust.codes");
    assert!(call.contains(r#"A = 1 => "expected {{","#) && call.contains(r#"B = 2 => "b", "not {}","#), "{call}");
}

/// One of several names of success, and that with the fewest words.
#[test]
fn success_has_the_shortest_of_its_names() {
    let directory = directory("success");
    let text = "#define X_STATUS_WAIT_0 0\n#define X_STATUS_SEVERITY_SUCCESS 0\n#define X_STATUS_SUCCESS 0\n#define X_STATUS_A 1\n";
    fs::write(directory.join("x.h"), text).unwrap();
    let ran = run(&directory, &["import", "x.h"]);
    assert!(ran.call.contains("        success Success = 0 => \"success\";\n"), "{}", ran.call);
    assert_eq!(ran.notes.matches("is left out: it is a second name of success\n").count(), 2, "{}", ran.notes);
    assert_eq!(ran.call.matches(" => ").count(), 2, "{}", ran.call);
}

/// No documentation is invented.
#[test]
fn docs_are_the_comments_of_the_file() {
    let directory = directory("header-docs");
    let text = "/* Copyright: a license. */\nenum a_error {\n    /** A long text about it,\n     * in two lines. */\n    A_ERR_ONE = 1,\n    A_ERR_TWO\n};\n";
    fs::write(directory.join("a.h"), text).unwrap();
    let (call, _) = import(&directory, &["a.h"], "a.codes");
    let docs: Vec<_> = call.lines().filter(|line| line.contains("///")).map(str::trim).collect();
    assert_eq!(docs, ["/// The errors of a.", "/// A long text about it,", "/// in two lines."], "{call}");
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
    assert!(call.contains("A = 0x80004005 => \"a\"") && call.contains("code_symbols = \"E_{}\""), "{call}");
}

#[test]
fn what_is_to_be_looked_at_is_said() {
    let directory = directory("notes");
    let ran = run(&directory, &["import", &data("errors.rs"), "--name", "acme"]);
    assert!(
        ran.notes.contains("virerr-generate: Computed is left out: `unknown()` on line 18 cannot be evaluated here\n"),
        "{}",
        ran.notes
    );
    assert!(ran.notes.contains("#[role(internal)] is on "), "{}", ran.notes);
    fs::write(directory.join("a.rs"), "enum Error { A, B }").unwrap();
    let ran = run(&directory, &["import", "a.rs"]);
    assert!(
        ran.notes
            .contains("Error has no numbers: they are assigned in order, from 1; change one in the lock file too\n"),
        "{}",
        ran.notes
    );
    assert!(ran.call.contains("B = 2 => \"b\""), "{}", ran.call);
}
