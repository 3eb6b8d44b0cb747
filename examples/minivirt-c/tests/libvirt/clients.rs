//! libvirt's clients run on minivirt unmodified: each writes the same trace as on libvirt, except for the differences
//! that `clients/differences` lists.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use virerr_tests::tools::{tool, works};

use crate::built::{built, compile, run};
use crate::comparison::mistakes;

const DIFFERENCES: &str = include_str!("../../clients/differences");

fn client(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("clients").join(name)
}

/// Returns the trace that a client writes.
fn trace(program: &mut Command, libraries: Option<&Path>) -> String {
    let output = run(program, libraries);
    let trace = String::from_utf8_lossy(&output.stdout).into_owned();
    let place = if libraries.is_some() { "minivirt" } else { "libvirt" };
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "on {place} it ended with {}:\n{trace}{stderr}", output.status);
    trace
}

#[track_caller]
fn compare(client: &str, libvirt: &str, minivirt: &str) {
    let mistakes = mistakes(client, libvirt, minivirt, DIFFERENCES);
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn program_in_c_runs() {
    let Some(built) = built() else { return };
    let sources = fs::read_dir(client("c")).unwrap().map(|entry| entry.unwrap().path());
    let sources: BTreeSet<_> =
        sources.filter(|path| path.extension().is_some_and(|extension| extension == "c")).collect();
    let program = compile("client", &Vec::from_iter(sources));
    compare("c", &trace(&mut Command::new(&program), None), &trace(&mut Command::new(&program), Some(built)));
}

/// Debian's module is for the system's Python.
#[test]
fn python_runs() {
    let Some(built) = built() else { return };
    let python = || Command::new("/usr/bin/python3");
    if !works("python3-libvirt", python().args(["-c", "import libvirt"])) {
        return;
    }
    let trace = |libraries| trace(python().arg("-B").arg(client("client.py")), libraries);
    compare("python", &trace(None), &trace(Some(built)));
}

#[test]
fn perl_runs() {
    let Some(built) = built() else { return };
    let perl = || Command::new("/usr/bin/perl");
    if !works("Sys::Virt", perl().args(["-MSys::Virt", "-e", "1"])) {
        return;
    }
    let trace = |libraries| trace(perl().arg(client("client.pl")), libraries);
    compare("perl", &trace(None), &trace(Some(built)));
}

#[test]
fn virsh_runs() {
    let (Some(built), Some(_)) = (built(), tool("virsh")) else { return };
    let script = || Command::new(client("client.sh"));
    let minivirt = trace(script().env("LD_PRELOAD", built.join("interposed.so")), None);
    compare("virsh", &trace(&mut script(), None), &minivirt);
}

/// A line for every client must apply to a client.
#[test]
fn differences_name_clients() {
    let clients: BTreeSet<_> =
        DIFFERENCES.lines().filter_map(|line| line.strip_prefix("    ")?.split(' ').next()).collect();
    assert_eq!(clients, BTreeSet::from(["c", "perl", "python", "virsh"]));
}
