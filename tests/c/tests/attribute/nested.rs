//! An exported call inside other calls (C0, B6).

use crate::{Acme, ErrorCode, ErrorDomain, Result};
use std::ffi::c_int;
use virerr::vir_api;

virerr::domain!(ErrorDomain::Qemu);

#[vir_api(c, prefix = "nested_")]
fn fails(number: c_int) -> Result<c_int> {
    virerr::ensure!(number == 0, ErrorCode::NoDomain, "{number}");
    Ok(1)
}

unsafe extern "C" {
    fn nested_fails(number: c_int) -> c_int;
    fn nested_outer(number: c_int) -> c_int;
}

#[vir_api(c, prefix = "nested_")]
fn outer(number: c_int) -> Result<c_int> {
    assert_eq!(unsafe { nested_fails(number) }, -1);
    assert!(Acme::last_error().is_none(), "it is not the body's");
    assert_eq!(virerr::c::last_code::<Acme>(), ErrorCode::NoDomain.number());
    assert_eq!(unsafe { nested_fails(0) }, 1);
    assert_eq!(virerr::c::last_code::<Acme>(), 0);
    Ok(2)
}

#[test]
fn call_in_a_body_is_a_boundary() {
    let captured = Acme::capture();
    assert_eq!(unsafe { nested_outer(3) }, 2);
    assert_eq!(captured.errors().len(), 1);
    assert_eq!(captured.errors()[0].detail(), Some("3"));
    assert!(Acme::last_error().is_none());
}

#[test]
fn call_in_a_handler_is_silent() {
    let captured = Acme::capture();
    let observer = Acme::observe(|err| {
        if err.detail() == Some("41") {
            assert_eq!(unsafe { nested_fails(42) }, -1);
            assert_eq!(unsafe { nested_fails(0) }, 1);
            assert_eq!(Acme::last_error().unwrap().detail(), Some("41"));
        }
    });
    assert_eq!(unsafe { nested_fails(41) }, -1);
    drop(observer);
    assert_eq!(captured.errors().len(), 1);
    assert_eq!(Acme::last_error().unwrap().detail(), Some("41"));
}

#[test]
fn function_stays_one_of_rust() {
    let captured = Acme::capture();
    assert_eq!(fails(5).unwrap_err().api(), Some("fails"));
    assert_eq!(captured.errors().len(), 1);
    assert_eq!(Acme::last_error().unwrap().detail(), Some("5"));
}
