//! The shared library is loaded, closed while it is in use, and loaded beside another one.

use crate::ACME;
use std::path::Path;
use std::process::Command;
use virerr_tests::c::{Language, Library, Linked, succeeds};

/// Returns the library of a package that this one depends on, so that it has been built.
const KV: Library = virerr_tests::c_library!("kv");

#[test]
fn library_stays_once_it_has_been_loaded() {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rules/unload.c");
    let Some(program) = ACME.compile(Path::new(source), Language::C, Linked::Not) else { return };
    for way in ["untouched", "orders", "thread-first", "handler-first", "end"] {
        succeeds(Command::new(&program).arg(ACME.shared()).arg(way));
    }
}

#[test]
fn two_libraries_do_not_see_each_other() {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rules/two_libraries.c");
    let Some(program) = ACME.compile(Path::new(source), Language::C, Linked::Not) else { return };
    for mode in ["local", "global"] {
        for first in ["acme", "kv"] {
            succeeds(Command::new(&program).arg(ACME.shared()).arg(KV.shared()).args([mode, first]));
        }
    }
}
