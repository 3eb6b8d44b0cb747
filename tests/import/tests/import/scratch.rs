//! Running the program in a directory of a test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns an empty directory for a test.
pub(crate) fn directory(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("import").join(name);
    if directory.exists() {
        fs::remove_dir_all(&directory).unwrap();
    }
    fs::create_dir_all(&directory).unwrap();
    directory
}

/// Returns the path of a file of these tests.
pub(crate) fn data(name: &str) -> String {
    format!("{}/tests/import/data/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The result of a run of the program.
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) call: String,
    pub(crate) notes: String,
}

/// Runs the program in a directory.
pub(crate) fn run(directory: &Path, arguments: &[&str]) -> Ran {
    let mut program = Command::new(env!("CARGO_BIN_EXE_virerr-generate"));
    let output = program.args(arguments).current_dir(directory).output().unwrap();
    Ran {
        status: output.status.code().unwrap(),
        call: String::from_utf8(output.stdout).unwrap(),
        notes: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Imports a file, and returns the call and the lock file.
#[track_caller]
pub(crate) fn import(directory: &Path, arguments: &[&str], lock: &str) -> (String, String) {
    let ran = run(directory, &[&["import"], arguments].concat());
    assert_eq!(ran.status, 0, "{}", ran.notes);
    (ran.call, fs::read_to_string(directory.join(lock)).unwrap())
}
