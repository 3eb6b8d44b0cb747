//! `#[uniffi::export]`: the function for other languages calls the API function.

use crate::{Acme, Result, TooSmall, assert_reported_once};
use std::sync::Arc;
use uniffi::{RustCallStatus, RustCallStatusCode};
use virerr::vir_api;

#[derive(Debug, thiserror::Error, virerr::ToError, uniffi::Error)]
#[uniffi(flat_error)]
#[to_error(library = Acme)]
pub(crate) enum Failure {
    #[error(transparent)]
    #[to_error(transparent)]
    TooSmall(#[from] TooSmall),
}

#[vir_api]
#[uniffi::export]
fn above(number: i32) -> Result<i32, Failure> {
    Ok(TooSmall::check(number)?)
}

#[uniffi::export]
#[vir_api]
fn below(number: i32) -> Result<i32, Failure> {
    Ok(TooSmall::check(number)?)
}

#[derive(uniffi::Object)]
pub(crate) struct Above;

#[vir_api]
#[uniffi::export]
impl Above {
    #[uniffi::constructor]
    pub fn new(number: i32) -> Result<Arc<Self>, Failure> {
        TooSmall::check(number)?;
        Ok(Arc::new(Above))
    }

    pub fn read(&self, number: i32) -> Result<i32, Failure> {
        Ok(TooSmall::check(number)?)
    }
}

#[derive(uniffi::Object)]
pub(crate) struct Below;

#[uniffi::export]
#[vir_api]
impl Below {
    #[uniffi::constructor]
    pub fn new(number: i32) -> Result<Arc<Self>, Failure> {
        TooSmall::check(number)?;
        Ok(Arc::new(Below))
    }

    pub fn read(&self, number: i32) -> Result<i32, Failure> {
        Ok(TooSmall::check(number)?)
    }
}

#[derive(uniffi::Object)]
pub(crate) struct Inside;

#[uniffi::export]
impl Inside {
    #[vir_api]
    #[uniffi::constructor]
    pub fn new(number: i32) -> Result<Arc<Self>, Failure> {
        TooSmall::check(number)?;
        Ok(Arc::new(Inside))
    }

    #[vir_api]
    pub fn read(&self, number: i32) -> Result<i32, Failure> {
        Ok(TooSmall::check(number)?)
    }
}

#[test]
fn failure_is_reported_once() {
    assert_reported_once("above", above);
    assert_reported_once("below", below);
    assert_reported_once("new", |number| Above::new(number).map(|_| number));
    assert_reported_once("new", |number| Below::new(number).map(|_| number));
    assert_reported_once("new", |number| Inside::new(number).map(|_| number));
    assert_reported_once("read", |number| Above.read(number));
    assert_reported_once("read", |number| Below.read(number));
    assert_reported_once("read", |number| Inside.read(number));
}

/// Calls a function as another language does.
fn foreign_call(number: i32, function: extern "C" fn(i32, &mut RustCallStatus) -> i32) -> Result<i32, String> {
    let mut status = RustCallStatus::default();
    let value = function(number, &mut status);
    if status.code == RustCallStatusCode::Success { Ok(value) } else { Err(format!("{:?}", status.code)) }
}

#[test]
fn foreign_call_is_reported_once() {
    assert_reported_once("above", |number| foreign_call(number, uniffi_virerr_tests_beside_fn_func_above));
    assert_reported_once("below", |number| foreign_call(number, uniffi_virerr_tests_beside_fn_func_below));
}
