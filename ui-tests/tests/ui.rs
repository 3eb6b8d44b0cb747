//! Programs that compile, and the messages of the compiler for those that do not.
//!
//! Every file of `pass/` is compiled and run. No file of `fail/` compiles, and the `.stderr` beside it is all that the
//! compiler says: one error a mistake, at the token that is to be changed. `TRYBUILD=overwrite cargo test` writes
//! those files anew; read what changed.
//!
//! The cases are compiled in this package's edition. What the compiler says differs from one release to the next: it is
//! compared under the one that the `.stderr` files were written with. Under others a case of `fail/` must fail to compile,
//! whatever is said about it.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// The release of Rust that the `.stderr` files were written with.
const WRITTEN_WITH: &str = "1.95";

/// Returns the compiler that the cases are compiled with, as in "1.95.0 (59807616e 2026-04-14)".
fn compiler() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let version = String::from_utf8(Command::new(rustc).arg("--version").output().unwrap().stdout).unwrap();
    version.trim().trim_start_matches("rustc ").to_owned()
}

/// The cases are compiled as a package of their own: the files that lists name have to be beside its manifest.
fn copy_named_files() {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tests/trybuild").join(env!("CARGO_PKG_NAME"));
    for directory in ["docs", "locks"] {
        fs::create_dir_all(package.join(directory)).unwrap();
        for file in fs::read_dir(directory).unwrap().map(Result::unwrap) {
            fs::copy(file.path(), package.join(file.path())).unwrap();
        }
    }
}

#[test]
fn pass() {
    copy_named_files();
    trybuild::TestCases::new().pass("pass/*.rs");
}

#[test]
fn no_message_shows_a_private_path() {
    for file in fs::read_dir("fail").unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_some_and(|extension| extension == "stderr") {
            let message = fs::read_to_string(&file).unwrap();
            assert!(!message.contains("__private"), "{}", file.display());
        }
    }
}

#[test]
fn fail() {
    copy_named_files();
    let compiler = compiler();
    if compiler.strip_prefix(WRITTEN_WITH).is_some_and(|rest| rest.starts_with('.')) {
        trybuild::TestCases::new().compile_fail("fail/*.rs");
        return;
    }
    // Seen in a test that passes too, unlike a line of `eprintln!`.
    let notice = format!("messages are not compared: they are those of Rust {WRITTEN_WITH}, and this is {compiler}\n");
    io::stderr().write_all(notice.as_bytes()).unwrap();
    // Where nothing is pinned, trybuild has to be asked to write it down instead of waiting for somebody to do so.
    let status = Command::new(env::current_exe().unwrap())
        .args(["--exact", "fail_whatever_is_said", "--ignored", "--nocapture"])
        .env("TRYBUILD", "overwrite")
        .status();
    assert!(status.unwrap().success());
}

#[test]
#[ignore = "`fail` runs it, under compilers whose messages are not pinned"]
fn fail_whatever_is_said() {
    assert_eq!(env::var("TRYBUILD").as_deref(), Ok("overwrite"), "`fail` runs this test");
    copy_named_files();
    trybuild::TestCases::new().compile_fail(cases_without_messages().join("*.rs"));
}

/// Copies the cases of `fail/`, and no message.
fn cases_without_messages() -> PathBuf {
    let copies = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fail");
    let _ = fs::remove_dir_all(&copies);
    fs::create_dir_all(&copies).unwrap();
    for file in fs::read_dir("fail").unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_some_and(|extension| extension == "rs") {
            fs::copy(&file, copies.join(file.file_name().unwrap())).unwrap();
        }
    }
    copies
}
