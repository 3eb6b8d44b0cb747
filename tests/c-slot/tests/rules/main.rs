//! The rules of the layer for C, a C program each: as C11 and as C++, with the shared and with the static library.
#![cfg(unix)]

mod exceptions;
mod exports;
mod loading;

use virerr_tests::c::{Language, Library, Linked};

const ACME: Library = virerr_tests::c_library!("acme");

/// Defines a test for each program and each way to compile and link it.
macro_rules! programs {
    (@ $way:ident $language:ident $linked:ident $($name:ident)*) => {
        mod $way {
            use super::*;
            $(
                #[test]
                fn $name() {
                    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rules/", stringify!($name), ".c");
                    ACME.run(source, Language::$language, Linked::$linked);
                }
            )*
        }
    };
    ($($name:ident)*) => {
        programs!(@ c_shared C Shared $($name)*);
        programs!(@ c_static C Static $($name)*);
        programs!(@ cxx_shared Cxx Shared $($name)*);
        programs!(@ cxx_static Cxx Static $($name)*);
    };
}

programs! {
    arguments
    boundary
    callbacks
    connections
    errno
    extras
    failures
    free_functions
    getters
    handlers
    handles
    late_first_use
    others
    panics
    printer
    record
    refused
    threads
}
