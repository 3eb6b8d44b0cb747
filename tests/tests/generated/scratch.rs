//! A directory for the output of a test, and running commands on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use virerr::Catalogue;
use virerr::catalogue::List;

/// Returns an empty directory for a test.
pub(crate) fn directory(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated").join(name);
    if directory.exists() {
        fs::remove_dir_all(&directory).unwrap();
    }
    fs::create_dir_all(&directory).unwrap();
    directory
}

/// Runs a command, which must succeed, and returns its standard output.
pub(crate) fn output(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).output().unwrap();
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}: {}\n{stdout}\n{stderr}", output.status);
    stdout.into_owned()
}

/// The list of these tests.
pub(crate) fn nasty() -> &'static Catalogue {
    virerr_tests::nasty::Nasty::catalogue()
}

/// Both of its enums.
pub(crate) fn lists() -> [&'static List; 2] {
    [nasty().codes(), nasty().domains()]
}
