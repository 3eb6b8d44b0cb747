//! Builds minivirt as libvirt, and runs C programs with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use virerr_tests::tools::{header, tool};

/// The directory that `build` has filled; `None` where a tool is missing. It is filled once.
pub(crate) fn built() -> Option<&'static Path> {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    // Each test asks, so that each says for want of what it is skipped.
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

/// A place for what tests write.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("libvirt");
    fs::create_dir_all(&directory).unwrap();
    directory.join(name)
}

/// Compiles a program of C against libvirt's headers, and links it with whatever `libvirt.so.0` it will find.
pub(crate) fn compile(name: &str, sources: &[PathBuf]) -> PathBuf {
    let program = scratch(name);
    let mut cc = Command::new("cc");
    cc.args(["-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-Wno-deprecated-declarations", "-o"]);
    let output = cc.arg(&program).args(sources).args(["-lvirt", "-lpthread"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    program
}

/// Runs a program on the libraries of a directory, or on the system's; one that does not end is ended.
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
