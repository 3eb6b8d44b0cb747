//! With `default_handler = silent`, a failure without a handler is not printed; `print_error` still prints.

use std::process::Command;

mod loud {
    virerr::define_codes! {
        #[library(name = "loud", default_handler = print)]
        pub(super) struct Loud;
        pub(super) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        pub(super) enum ErrorDomain { None = 0 => "" }
    }
}
mod silent {
    virerr::define_codes! {
        #[library(name = "silent", default_handler = silent)]
        pub(super) struct Silent;
        pub(super) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        pub(super) enum ErrorDomain { None = 0 => "" }
    }
}

/// Runs a test of this file in its own process, and returns its stderr.
fn stderr_of(test: &str) -> String {
    let program = std::env::current_exe().unwrap();
    let name = format!("{}::{test}", module_path!().split_once("::").unwrap().1);
    let output = Command::new(program).args(["--exact", &name, "--ignored", "--nocapture"]).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_failure_is_printed_unless_the_library_is_silent() {
    assert_eq!(stderr_of("report_to_none"), "loud:  error : internal error\n");
}

#[test]
fn the_printer_called_by_hand_prints() {
    assert_eq!(stderr_of("print_by_hand"), "silent:  error : internal error\n");
}

#[test]
#[ignore = "run by another test, for what it prints"]
fn report_to_none() {
    loud::Loud::report(virerr::Error::builder(loud::ErrorCode::InternalError).build());
    silent::Silent::report(virerr::Error::builder(silent::ErrorCode::InternalError).build());
}

#[test]
#[ignore = "run by another test, for what it prints"]
fn print_by_hand() {
    silent::Silent::print_error(&virerr::Error::builder(silent::ErrorCode::InternalError).build());
}
