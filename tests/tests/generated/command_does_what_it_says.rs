//! The command writes, checks, explains and publishes, and prints its usage for wrong arguments.

use crate::scratch::{directory, nasty, output};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

/// Returns the command in a directory, as without cargo.
fn codes(directory: &Path, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_codes"));
    command.env_remove("CARGO_PKG_VERSION").env_remove("CARGO_MANIFEST_DIR");
    command.args(arguments.split_whitespace()).current_dir(directory);
    command
}

/// Returns the status that it fails with, and its message.
fn failure(command: &mut Command) -> (i32, String) {
    let output = command.output().unwrap();
    assert_eq!(output.stdout, b"");
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn text_goes_to_the_output_or_into_a_file() {
    let directory = directory("command");
    let texts = [
        ("header", virerr_generate::c_header(nasty())),
        ("html", virerr_generate::html(nasty())),
        ("json", virerr_generate::json(nasty())),
        ("schema", virerr_generate::json_schema().to_owned()),
        ("gettext", virerr_generate::gettext_template(nasty())),
        ("journal", virerr_generate::journal_catalog(nasty())),
        ("python", virerr_generate::python_module(nasty())),
        ("stub", virerr_generate::python_stub(nasty())),
        ("python-stub", virerr_generate::PythonExports::new().stub(nasty()).unwrap()),
        ("typescript", virerr_generate::typescript_module(nasty())),
    ];
    for (what, text) in texts {
        assert_eq!(output(&mut codes(&directory, what)), text);
        let path = format!("made/for/{what}");
        assert_eq!(output(&mut codes(&directory, &format!("{what} {path}"))), "");
        assert_eq!(fs::read_to_string(directory.join(&path)).unwrap(), text);
        output(&mut codes(&directory, &format!("--check {what} {path}")));
    }
}

#[test]
fn pages_go_into_a_directory() {
    let directory = directory("command-pages");
    output(&mut codes(&directory, "pages docs/codes"));
    let pages = virerr_generate::markdown_pages(nasty());
    assert_eq!(fs::read_dir(directory.join("docs/codes")).unwrap().count(), pages.len());
    output(&mut codes(&directory, "pages docs/codes --check"));

    fs::write(directory.join("docs/codes/lambda.md"), "no").unwrap();
    fs::remove_file(directory.join("docs/codes/index.md")).unwrap();
    let (status, message) = failure(&mut codes(&directory, "--check pages docs/codes"));
    assert_eq!(status, 1);
    assert!(message.contains("index.md` cannot be read") && message.contains("lambda.md` is not current; line 1\n"));
}

/// A file of `#[explain]` may have the name of the symbol, as pages do.
#[test]
fn explanation_is_not_written_over() {
    let directory = directory("command-explanation");
    let explanation = include_str!("data/EVERYTHING.md");
    let path = directory.join("docs/errors/NASTY_ERR_EVERYTHING.md");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    for text in [explanation, &format!("\u{feff}{}", explanation.replace('\n', "\r\n"))] {
        fs::write(&path, text).unwrap();
        for arguments in ["pages docs/errors", "--check pages docs/errors"] {
            let (status, message) = failure(&mut codes(&directory, arguments));
            assert_eq!(status, 1);
            assert!(
                message.contains("NASTY_ERR_EVERYTHING.md` is the explanation of NASTY_ERR_EVERYTHING,"),
                "{message}"
            );
            assert!(message.ends_with(": write another directory for the pages\n"), "{message}");
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        assert_eq!(fs::read_dir(directory.join("docs/errors")).unwrap().count(), 1);
    }
}

#[test]
fn page_of_a_row_that_is_gone_is_named() {
    let directory = directory("command-left-over");
    output(&mut codes(&directory, "pages docs/codes"));
    let [gone, other] = ["NASTY_ERR_GONE.md", "README.md"].map(|name| directory.join("docs/codes").join(name));
    fs::write(&gone, "# `NASTY_ERR_GONE` (99)\r\n\r\n[All errors](index.md)\r\n").unwrap();
    fs::write(&other, "# Errors\n\n[All errors](index.md) are there.\n").unwrap();
    let named = "NASTY_ERR_GONE.md` is left over from a row that no longer exists: delete it\n";

    let (status, message) = failure(&mut codes(&directory, "--check pages docs/codes"));
    assert_eq!((status, message.lines().count()), (1, 1), "{message}");
    assert!(message.ends_with(named), "{message}");
    let written = codes(&directory, "pages docs/codes").output().unwrap();
    assert!(written.status.success() && String::from_utf8(written.stderr).unwrap().ends_with(named));
    assert!(gone.exists() && other.exists());

    fs::remove_file(gone).unwrap();
    output(&mut codes(&directory, "--check pages docs/codes"));
}

#[test]
fn check_writes_nothing() {
    let directory = directory("command-check");
    fs::write(directory.join("a.h"), "old\n").unwrap();
    let (status, message) = failure(&mut codes(&directory, "--check header a.h"));
    assert_eq!(status, 1);
    assert!(message.starts_with("codes: `a.h` is not current; line 1\n expected: \"/* The errors of"), "{message}");
    assert!(message.ends_with("\nRun the command without --check to write the expected text.\n"));
    assert_eq!(fs::read_to_string(directory.join("a.h")).unwrap(), "old\n");
}

#[test]
fn file_that_is_current_is_left_alone() {
    let directory = directory("command-again");
    let changed = || fs::metadata(directory.join("a.h")).unwrap().modified().unwrap();
    output(&mut codes(&directory, "header a.h"));
    let before = changed();
    output(&mut codes(&directory, "header a.h"));
    assert_eq!(changed(), before);
}

#[test]
fn code_is_explained() {
    let directory = directory("command-explain");
    for name in ["42", "-5", "-0x5", "NASTY_ERR_OLD", "Driver"] {
        match virerr_generate::terminal_page(nasty(), name) {
            Some(page) => assert_eq!(output(&mut codes(&directory, &format!("explain {name}"))), page),
            None => assert_eq!(failure(&mut codes(&directory, &format!("explain {name}"))).0, 1),
        }
    }
}

#[test]
fn wrong_use_is_explained_in_a_line() {
    let directory = directory("command-usage");
    let wrong = [
        ("", "codes: a command is required\n"),
        (
            "heder",
            "codes: there is no `heder`; possible: all, header, pages, chapters, html, json, schema, gettext, journal, python, stub, python-stub, typescript, template, explain, publish\n",
        ),
        ("--chek header", "codes: there is no option --chek; possible: --check, --help, --messages, --plain, --root\n"),
        ("pages", "codes: pages need a directory\n"),
        ("--check json", "codes: --check needs the path of the file to check\n"),
        ("json a b", "codes: `b` is an unexpected argument\n"),
        ("explain", "codes: explain needs a number, a name or a part of a text\n"),
        ("json --root .", "codes: --root is for all and publish\n"),
        ("json --plain", "codes: --plain is for header\n"),
        ("json --messages", "codes: --messages is for header, without --plain\n"),
        ("header --plain --messages", "codes: --messages is for header, without --plain\n"),
        ("json --exception E", "codes: --exception is for python-stub\n"),
        ("python-stub --exception", "codes: --exception needs a value\n"),
        ("template", "codes: template needs the path of a template\n"),
        ("template a b c", "codes: `c` is an unexpected argument\n"),
        ("all now", "codes: `now` is an unexpected argument\n"),
        ("publish --root", "codes: --root needs a directory\n"),
        ("publish", "codes: publish needs the release, as cargo has not set CARGO_PKG_VERSION\n"),
    ];
    for (arguments, first) in wrong {
        let (status, message) = failure(&mut codes(&directory, arguments));
        assert_eq!(status, 2, "{arguments}");
        assert_eq!(message, first.to_owned() + "for more information, try `--help`\n");
    }
    assert!(output(&mut codes(&directory, "--help")).contains("usage: codes"));
}

#[test]
fn numbers_are_published_for_the_package() {
    let directory = directory("command-publish");
    let path = directory.join("package").join(nasty().lock().unwrap());
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "").unwrap();

    let (status, message) = failure(&mut codes(&directory, "--check publish"));
    assert_eq!(status, 1);
    assert!(message.contains(nasty().unpublished()));
    assert_eq!(fs::read_to_string(&path).unwrap(), "");

    let mut by_cargo = codes(&directory, "publish");
    by_cargo.env("CARGO_PKG_VERSION", "0.7.1").env("CARGO_MANIFEST_DIR", directory.join("package"));
    let count = nasty().unpublished().lines().count();
    assert_eq!(output(&mut by_cargo), format!("{count} lines are published as of 0.7.1\n"));
    assert!(fs::read_to_string(&path).unwrap().contains("NASTY_ERR_DASH  0.7.1\n"));

    let (status, message) = failure(&mut codes(&directory, "publish 0.8 --root package"));
    assert_eq!(status, 1);
    assert!(message.ends_with("build it again\n"), "{message}");
    fs::write(&path, "").unwrap();
    output(&mut codes(&directory, "publish 0.8 --root package"));
    assert!(fs::read_to_string(&path).unwrap().contains("NASTY_ERR_DASH  0.8\n"));
}

/// Only the lock file records what was published, so a typing error must not overwrite it.
#[test]
fn lock_file_is_not_written_over() {
    let directory = directory("command-lock");
    let path = directory.join(nasty().lock().unwrap());
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "# numbers\n").unwrap();
    let arguments = format!("json {}", nasty().lock().unwrap());
    let (status, message) = failure(codes(&directory, &arguments).env("CARGO_MANIFEST_DIR", &directory));
    assert_eq!(status, 1);
    assert!(message.ends_with("nasty.codes` is the lock file, which only publish writes\n"), "{message}");
    assert_eq!(fs::read_to_string(path).unwrap(), "# numbers\n");
}

/// As in `codes json | head -1`.
#[test]
fn reader_may_leave() {
    let directory = directory("command-pipe");
    let mut child = codes(&directory, "python").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut message = String::new();
    child.stderr.take().unwrap().read_to_string(&mut message).unwrap();
    assert_eq!((child.wait().unwrap().code(), message.as_str()), (Some(0), ""));
}
