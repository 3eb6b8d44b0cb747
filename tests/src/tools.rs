//! Programs and headers of other people that tests put generated texts to.
//!
//! The tests need nothing but Rust. Where one of them is missing, the script `tests/tools` is asked to install it; where
//! that does not help, the test that wants it says so and is not run. `VIRERR_TOOLS=required` makes that a failure.

use std::collections::HashMap;
use std::env;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// The command of this name; `None` where it is missing and cannot be installed.
///
/// # Panics
///
/// If it is missing and `VIRERR_TOOLS` is `required`.
pub fn tool(name: &str) -> Option<Command> {
    static FOUND: Mutex<Option<HashMap<String, Option<PathBuf>>>> = Mutex::new(None);
    let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    let path = found.get_or_insert_default().entry(name.to_owned());
    let path = path.or_insert_with(|| find_or_install(name, || find(name))).clone();
    drop(found);
    if path.is_none() {
        is_missing(name);
    }
    path.map(Command::new)
}

/// What a C compiler reads where a program includes the header of this name, with the macros that it defines and without
/// comments; `None` where there is no compiler, or where the header is missing and the package cannot be installed.
///
/// # Panics
///
/// If one of them is missing and `VIRERR_TOOLS` is `required`.
pub fn header(name: &str, package: &str) -> Option<String> {
    let cc = tool("cc")?;
    let text = find_or_install(package, || {
        let mut preprocess = Command::new(cc.get_program());
        preprocess.args(["-E", "-dD", "-x", "c", "-include", name, "/dev/null"]);
        let output = preprocess.output().ok().filter(|output| output.status.success())?;
        String::from_utf8(output.stdout).ok()
    });
    if text.is_none() {
        is_missing(&format!("{name} of {package}"));
    }
    text
}

fn is_missing(what: &str) {
    let message = format!("{what} is missing and could not be installed");
    assert!(env::var_os("VIRERR_TOOLS").is_none_or(|value| value != "required"), "{message}");
    let thread = std::thread::current();
    say(&format!("not run: {}: {message}", thread.name().unwrap_or("a test")));
}

fn find_or_install<T>(name: &str, find: impl Fn() -> Option<T>) -> Option<T> {
    find().or_else(|| {
        // Tests of other processes wait, and find what has been installed meanwhile.
        let _alone = alone().ok()?;
        find().or_else(|| {
            install(name);
            find()
        })
    })
}

fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let own = directory().join("python").join("bin");
    let program = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).chain([own]).map(|directory| directory.join(&program)).find(|path| is_program(path))
}

/// A program that runs: some directories hold stand-ins for programs that are not there.
fn is_program(path: &Path) -> bool {
    path.is_file() && Command::new(path).arg("--version").output().is_ok_and(|output| output.status.success())
}

fn install(name: &str) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools");
    say(&format!("{name} is missing: running {} {name}", script.display()));
    if let Err(error) = Command::new("bash").arg(&script).arg(name).arg(directory()).status() {
        say(&format!("{}: {error}", script.display()));
    }
}

/// One line that is seen in a test that passes too, unlike those of `eprintln!`.
fn say(line: &str) {
    let _ = io::stderr().write_all(format!("{line}\n").as_bytes());
}

/// A lock that one process has at a time.
fn alone() -> io::Result<File> {
    fs::create_dir_all(directory())?;
    let file = File::create(directory().join("lock"))?;
    file.lock()?;
    Ok(file)
}

/// Where tools go that need not be installed for everybody: below the target directory, which holds `debug/deps/…`.
fn directory() -> PathBuf {
    let program = env::current_exe().unwrap_or_default();
    program.ancestors().nth(3).unwrap_or(Path::new("target")).join("tools")
}
