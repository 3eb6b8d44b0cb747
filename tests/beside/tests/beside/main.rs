//! `#[vir_api]` beside the attribute macros of other crates: a failure is reported once, in each order of the two that
//! compiles.

// The attributes are for public functions.
#![allow(unreachable_pub)]

#[path = "../../src/acme.rs"]
mod acme;
mod async_recursion;
mod async_trait;
mod mockall;
mod rstest;
mod tracing;
mod uniffi;
mod wasm_bindgen;

use acme::{Acme, ErrorCode, ErrorDomain, TooSmall};
use std::fmt::Debug;

::uniffi::setup_scaffolding!("beside");

virerr::domain!(ErrorDomain::None);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

/// Takes numbers above zero.
fn check(number: i32) -> Result<i32> {
    virerr::ensure!(number > 0, ErrorCode::TooSmall, "{number}");
    Ok(number)
}

/// Checks a function that takes numbers above zero: it is an API function with this name, and its failure is reported
/// once.
#[track_caller]
fn assert_reported_once<E: Debug>(api: &str, mut call: impl FnMut(i32) -> Result<i32, E>) {
    let captured = Acme::capture();
    assert_eq!(call(7).unwrap(), 7);
    assert!(captured.errors().is_empty(), "a success is reported");
    call(-7).unwrap_err();
    let errors = captured.into_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!((errors[0].message(), errors[0].api()), ("too small: -7", Some(api)));
}
