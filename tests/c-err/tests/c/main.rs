//! The library in C, as a program uses it.
#![cfg(unix)]

use virerr_tests::c::{Language, Library, Linked};

const LIBRARY: Library = virerr_tests::c_library!("conf");

#[test]
fn program_uses_it() {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/c/program.c");
    for language in [Language::C, Language::Cxx] {
        for linked in [Linked::Shared, Linked::Static] {
            LIBRARY.run(source, language, linked);
        }
    }
}

#[test]
fn shared_library_exports_its_functions_only() {
    for symbol in LIBRARY.exported().unwrap_or_default() {
        assert!(include_str!("conf.h").contains(&format!("{symbol}(")), "{symbol} is exported");
    }
}
