//! Builds minivirt as libvirt, and runs C programs with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use virerr_tests::tools::{header, tool};

/// Returns the directory that `build` has filled, once; `None` if a tool is missing.
pub(crate) fn built() -> Option<&'static Path> {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    // Each test checks, so that each prints why it is skipped.
    for program in ["cc", "nm"] {
        tool(program)?;
    }
    header("libvirt/libvirt.h")?;
    let build = || {
        let out = scratch("out");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("build");
        let output = Command::new(script).arg(&out).arg("dev").output().unwrap();
        assert!(output.status.success(), "`build` failed: {}", String::from_utf8_lossy(&output.stderr));
        out
    };
    Some(BUILT.get_or_init(build))
}

/// Returns a path for a file of a test.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("libvirt");
    fs::create_dir_all(&directory).unwrap();
    directory.join(name)
}

/// Compiles a C program with libvirt's headers, and links it with the `libvirt.so.0` that it will find at run time.
pub(crate) fn compile(name: &str, sources: &[PathBuf]) -> PathBuf {
    let program = scratch(name);
    let mut cc = Command::new("cc");
    cc.args(["-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-Wno-deprecated-declarations", "-o"]);
    let output = cc.arg(&program).args(sources).args(["-lvirt", "-lpthread"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    program
}

/// Runs a program with the libraries in a directory, or with the system's. It is killed if it does not end.
pub(crate) fn run(program: &mut Command, libraries: Option<&Path>) -> Output {
    let mut timeout = Command::new("timeout");
    timeout.arg("120").arg(program.get_program()).args(program.get_args());
    timeout.env_clear().env("LC_ALL", "C").env("HOME", env!("CARGO_TARGET_TMPDIR"));
    timeout.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    for (name, value) in program.get_envs() {
        timeout.env(name, value.unwrap());
    }
    if let Some(libraries) = libraries {
        timeout.env("LD_LIBRARY_PATH", libraries);
    }
    timeout.output().unwrap()
}
