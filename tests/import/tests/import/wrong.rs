//! A file that cannot be read, and wrong arguments, give a message of one line, and nothing is written.

use crate::scratch::{data, directory, run};
use std::fs;

#[test]
fn lock_file_is_never_replaced() {
    let directory = directory("lock");
    fs::write(directory.join("acme.codes"), "code 1 ACME_A 0.1\n").unwrap();
    let ran = run(&directory, &["import", &data("acme.csv")]);
    assert_eq!((ran.status, ran.call.as_str()), (1, ""));
    assert_eq!(
        ran.notes,
        "virerr-generate: the lock file `acme.codes` exists and must not be replaced: name another one with --lock, or \
         remove it if you did not keep its list\n"
    );
    assert_eq!(fs::read_to_string(directory.join("acme.codes")).unwrap(), "code 1 ACME_A 0.1\n");
}

#[test]
fn wrong_use_is_said_in_a_line() {
    let directory = directory("usage");
    for (arguments, message) in [
        (&[][..], "a command is required"),
        (&["export"], "there is no `export`; possible: import"),
        (&["import"], "import needs a file"),
        (&["import", "a.h", "b.h"], "`b.h` is an unexpected argument"),
        (
            &["import", "--prefx", "A"],
            "there is no option --prefx; possible: --enum, --prefix, --from, --to, --name, --output, --lock, --release, --help",
        ),
        (&["import", "--prefix"], "--prefix needs a value"),
        (
            &["import", "-x"],
            "there is no option -x; possible: --enum, --prefix, --from, --to, --name, --output, --lock, --release, --help",
        ),
        (&["import", "a.h", "--output", ""], "--output needs the name of a file"),
    ] {
        let ran = run(&directory, arguments);
        assert_eq!(ran.status, 2);
        assert_eq!(ran.notes, format!("virerr-generate: {message}\nfor more information, try `--help`\n"));
    }
    let like_a_release =
        "is not a release: write a version that begins with a digit and has no spaces, such as \"0.4\", or \"unknown\"";
    let like_a_name = "is not a name of a library: write ASCII letters, digits, `_` and `-`, with a letter first";
    let like_a_path = "is not a lock file: write a path relative to the directory of `Cargo.toml`, and inside of it, with `/` \
                       between directories";
    for (option, values, message) in [
        ("--release", &["latest", "0 1", "", "next", "vv1", "1\t"][..], like_a_release),
        ("--name", &["", "a b", "1x", "_", "a/b", "\u{e9}", "a.b", "a\"b"], like_a_name),
        ("--lock", &["", "/a.codes", "../a.codes", "b/../a.codes", "b\\a.codes", ".", "b/", "b/.."], like_a_path),
    ] {
        for value in values {
            let ran = run(&directory, &["import", &data("acme.csv"), option, value]);
            assert_eq!((ran.status, &*ran.call), (2, ""));
            let message = format!("virerr-generate: {value:?} {message}\nfor more information, try `--help`\n");
            assert_eq!(ran.notes, message);
        }
    }
    assert_eq!(fs::read_dir(&directory).unwrap().count(), 0);
    assert!(run(&directory, &["--help"]).call.contains("usage: virerr-generate import FILE"));
}

#[test]
fn file_without_a_list_is_refused() {
    let directory = directory("no-list");
    for (name, text, message) in [
        ("a.txt", "", "unknown file type: the name must end in .h"),
        ("missing.csv", "", ""),
        ("a.csv", "", "it is empty"),
        ("a.csv", "\n \n\n", "it is empty"),
        ("a.csv", "number,name\n", "no record has a number and a name"),
        ("a.csv", "number,name\n0,ok\n", "it has no codes but success"),
        ("a.rs", "", "it has no codes"),
        ("a.h", "", "it has no enum, and no macros with numbers"),
        ("a.json", "", "EOF while parsing"),
        ("a.csv", "one,two\nthree,four\n", "no record has a number and a name"),
        ("a.json", "{", "EOF while parsing"),
        ("a.json", "7", "it is neither an array nor an object"),
        ("a.rs", "fn main() {", "line 1: "),
        (
            "a.rs",
            "enum A { B, C } enum D { E, F }",
            "the enum of the errors is unclear: name it with --enum; possible: A, D",
        ),
        ("a.rs", "fn main() {}", "it has no codes"),
        ("a.h", "int a;", "it has no enum, and no macros with numbers"),
        (
            "a.h",
            "enum a { B, C }; enum d { E, F };",
            "the enum of the errors is unclear: name it with --enum, or macros with --prefix; possible: a, d",
        ),
    ] {
        if name != "missing.csv" {
            fs::write(directory.join(name), text).unwrap();
        }
        let ran = run(&directory, &["import", name]);
        assert_eq!((ran.status, ran.call.as_str()), (1, ""), "{text}");
        let expected = format!("virerr-generate: `{name}`: {message}");
        assert!(ran.notes.starts_with(&expected), "{text}: {}", ran.notes);
        let others = fs::read_dir(&directory).unwrap().map(|entry| entry.unwrap().path());
        assert!(others.into_iter().all(|path| path.extension().is_some_and(|extension| extension != "codes")));
    }
    let ran = run(&directory, &["import", "a.h", "--enum", "x"]);
    assert!(ran.notes.ends_with("there is no enum `x`; possible: a, d\n"), "{}", ran.notes);
}
