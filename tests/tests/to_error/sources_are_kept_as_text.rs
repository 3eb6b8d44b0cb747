//! With only a reference to an error, its sources are kept as texts, in order.

use crate::acme::{Acme, Error, ErrorCode, sources};
use std::error::Error as _;
use std::fmt;
use virerr::ToError;

#[derive(Debug, thiserror::Error)]
#[error("disk full")]
struct DiskFull;

#[derive(Debug, thiserror::Error)]
#[error("cannot write '{path}'")]
struct Write {
    path: &'static str,
    source: DiskFull,
}

#[derive(Debug, thiserror::Error, ToError)]
#[to_error(library = Acme, code = ErrorCode::InternalError)]
enum Failure {
    #[error("cannot save")]
    Save(#[from] Write),
    #[error("busy")]
    Busy,
}

#[test]
fn each_source_says_what_it_said() {
    let err = Failure::from(Write { path: "a.qcow2", source: DiskFull }).to_error();
    assert_eq!(err.message(), "internal error: cannot save");
    assert_eq!(sources(&err), ["cannot write 'a.qcow2'", "disk full"]);
    let source = err.source().unwrap();
    assert_eq!(format!("{source:>24}|"), "  cannot write 'a.qcow2'|");
    assert!(source.downcast_ref::<Write>().is_none(), "a text is not the error");
}

#[test]
fn no_source_is_no_source() {
    assert!(Failure::Busy.to_error().source().is_none());
}

#[test]
fn texts_outlive_the_error() {
    let err: Error = {
        let failure = Failure::Save(Write { path: "b.qcow2", source: DiskFull });
        failure.to_error()
    };
    assert_eq!(sources(&err)[0], "cannot write 'b.qcow2'");
}

#[test]
fn recorded_error_has_them_too() {
    #[virerr::vir_api]
    fn save() -> Result<(), Failure> {
        Err(Write { path: "c.qcow2", source: DiskFull })?
    }
    assert!(matches!(save(), Err(Failure::Save(_))));
    assert_eq!(sources(&Acme::last_error().unwrap()), ["cannot write 'c.qcow2'", "disk full"]);
}

/// An error that is its own source.
#[derive(Debug, ToError)]
#[to_error(library = Acme, code = ErrorCode::InternalError)]
struct Endless;

impl fmt::Display for Endless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("endless")
    }
}

impl std::error::Error for Endless {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self)
    }
}

#[test]
fn chain_without_end_ends() {
    assert_eq!(sources(&Endless.to_error()), ["endless"; 64]);
}
