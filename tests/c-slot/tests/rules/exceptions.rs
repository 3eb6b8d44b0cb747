//! A C++ exception does not enter Rust.

use crate::ACME;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::Command;
use virerr_tests::c::{Language, Linked, succeeds};

#[test]
fn exception_out_of_a_handler_aborts() {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rules/exception.cc");
    for linked in [Linked::Shared, Linked::Static] {
        let Some(program) = ACME.compile(Path::new(source), Language::Cxx, linked) else { return };
        succeeds(Command::new(&program).arg("none"));
        for way in ["handler", "connection", "free"] {
            let output = Command::new(&program).arg(way).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.signal(), Some(6), "{way}: {said}");
            assert!(output.stdout.is_empty(), "{way}: {}", String::from_utf8_lossy(&output.stdout));
            println!("{way} {linked:?}: {said}");
        }
    }
}
