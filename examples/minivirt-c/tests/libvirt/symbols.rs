//! The symbols of `libvirt.so.0` are those of the system's libvirt, each under its version.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::process::Command;

use crate::built::built;

/// Returns the public symbols that a library exports, as `nm` prints them, without their addresses.
fn symbols(library: impl AsRef<OsStr>) -> BTreeSet<String> {
    let nm = Command::new("nm").args(["-D", "--defined-only", "--with-symbol-versions"]).arg(library).output().unwrap();
    assert!(nm.status.success(), "{}", String::from_utf8_lossy(&nm.stderr));
    let text = String::from_utf8(nm.stdout).unwrap();
    let lines = text.lines().filter(|line| !line.contains("LIBVIRT_PRIVATE"));
    lines.map(|line| line.split_once(' ').unwrap().1.to_owned()).collect()
}

/// Returns the system's libvirt, as the linker finds it.
fn system() -> String {
    let path = Command::new("cc").arg("-print-file-name=libvirt.so").output().unwrap();
    String::from_utf8(path.stdout).unwrap().trim().to_owned()
}

#[test]
fn every_symbol_and_version_is_libvirts() {
    let Some(built) = built() else { return };
    let theirs = symbols(system());
    assert!(theirs.len() > 500, "libvirt's symbols were not understood: {theirs:?}");
    assert_eq!(symbols(built.join("libvirt.so.0")), theirs);
    assert_eq!(symbols(built.join("interposed.so")), theirs);
}

#[test]
fn library_is_named_and_stays_loaded() {
    let Some(built) = built() else { return };
    for (library, name) in [("libvirt.so.0", "libvirt.so.0"), ("interposed.so", "libminivirt.so.0")] {
        let dump = Command::new("readelf").arg("-d").arg(built.join(library)).output().unwrap();
        let text = String::from_utf8(dump.stdout).unwrap();
        assert!(text.contains(&format!("soname: [{name}]")) && text.contains("NODELETE"), "{text}");
    }
}
