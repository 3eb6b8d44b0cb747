//! Foreign programs and headers that tests run on generated texts.
//!
//! The tests need only Rust, and install nothing. A test whose program or header is missing says so and is skipped;
//! with `VIRERR_TOOLS=required` it fails. The script `ci/tools` installs these programs.

use std::env;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns the command of this name; `None` if it is missing.
///
/// # Panics
///
/// If it is missing and `VIRERR_TOOLS` is `required`.
pub fn tool(name: &str) -> Option<Command> {
    let path = find(name);
    if path.is_none() {
        is_missing(name);
    }
    path.map(Command::new)
}

/// Returns the text that a C compiler reads for the header of this name: with the macros that it defines, without
/// comments; `None` if the compiler or the header is missing.
///
/// # Panics
///
/// If one of them is missing and `VIRERR_TOOLS` is `required`.
pub fn header(name: &str) -> Option<String> {
    let mut preprocess = tool("cc")?;
    preprocess.args(["-E", "-dD", "-x", "c", "-include", name, "/dev/null"]);
    let output = preprocess.output().ok().filter(|output| output.status.success());
    if output.is_none() {
        is_missing(&format!("the header {name}"));
    }
    String::from_utf8(output?.stdout).ok()
}

/// Returns `true` if a command succeeds that checks for something that a test needs.
///
/// # Panics
///
/// If it is missing and `VIRERR_TOOLS` is `required`.
pub fn works(what: &str, command: &mut Command) -> bool {
    let works = command.output().is_ok_and(|output| output.status.success());
    if !works {
        is_missing(what);
    }
    works
}

/// Skips a test that needs this, or fails.
fn is_missing(what: &str) {
    let message = format!("{what} is missing; `ci/tools` installs it");
    assert!(!is_required(env::var("VIRERR_TOOLS").ok().as_deref()), "{message}");
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    // Unlike a line of `eprintln!`, it is shown if the test passes.
    let _ = io::stderr().write_all(format!("skipped: {test}: {message}\n").as_bytes());
}

/// Returns `true` if this value of `VIRERR_TOOLS` makes a test fail if its tool is missing.
fn is_required(value: Option<&str>) -> bool {
    match value {
        None | Some("" | "skip") => false,
        Some("required") => true,
        Some(other) => panic!("VIRERR_TOOLS is {other:?}: set it to `skip` or `required`"),
    }
}

fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let program = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).chain([own()]).map(|directory| directory.join(&program)).find(|path| is_program(path))
}

/// Returns `true` if a program runs: some directories have placeholders for missing programs.
fn is_program(path: &Path) -> bool {
    path.is_file() && Command::new(path).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Returns the directory in which `ci/tools` puts programs that it does not install system-wide.
fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("target/tools/python/bin")
}

#[cfg(test)]
mod tests {
    use super::is_required;

    #[test]
    fn missing_tool_skips_its_test_unless_required() {
        assert!(![None, Some(""), Some("skip")].into_iter().any(is_required));
        assert!(is_required(Some("required")));
    }

    #[test]
    #[should_panic = "set it to `skip` or `required`"]
    fn misspelt_setting_is_refused() {
        is_required(Some("require"));
    }
}
