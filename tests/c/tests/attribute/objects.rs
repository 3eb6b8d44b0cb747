//! Objects that functions take and return.

use crate::{Acme, ErrorCode, ErrorDomain, Result};
use std::ffi::{c_char, c_int, c_void};
use std::ptr;
use virerr::c::{Handle, Object, connection_of};
use virerr::{ConnectionErrors, vir_api};

virerr::domain!(ErrorDomain::Qemu);

/// An object that C has a pointer to.
struct Plain(c_int);

impl Object for Plain {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
    const IS_PLAIN: bool = true;
}

#[vir_api(c, prefix = "objects_")]
fn make(number: c_int) -> Result<Box<Plain>> {
    Ok(Box::new(Plain(number)))
}

#[vir_api(c, prefix = "objects_")]
fn take(plain: Box<Plain>, text: &str) -> Result<c_int> {
    let _ = text;
    Ok(plain.0)
}

/// A connection whose handles C gets from this function only: knowledge about a type is never forgotten.
#[derive(Default, virerr::Connected)]
struct Opened(ConnectionErrors<Acme>);

impl Object for Opened {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

#[vir_api(c, prefix = "objects_")]
fn open() -> Result<Handle<Opened>> {
    Ok(Handle::new(Opened::default()))
}

/// A connection whose handles C passes to a function.
#[derive(Default, virerr::Connected)]
struct Used(ConnectionErrors<Acme>);

impl Object for Used {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

#[vir_api(c, prefix = "objects_")]
fn fail_on(used: &Used, number: c_int) -> Result<c_int> {
    let _ = used;
    virerr::bail!(ErrorCode::NoDomain, "{number}")
}

unsafe extern "C" {
    fn objects_make(number: c_int) -> *mut c_void;
    fn objects_take(plain: *mut c_void, text: *const c_char) -> c_int;
    fn objects_open() -> *mut c_void;
    fn objects_fail_on(used: *mut c_void, number: c_int) -> c_int;
}

#[test]
fn object_is_not_taken_over_where_another_argument_is_refused() {
    unsafe {
        let plain = objects_make(3);
        assert_eq!(objects_take(plain, ptr::null()), -1);
        assert_eq!(objects_take(plain, c"".as_ptr()), 3);
        assert_eq!(objects_take(ptr::null_mut(), c"".as_ptr()), -1);
    }
    assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::InvalidConn);
}

#[test]
fn connection_that_is_returned_has_errors() {
    let opened = unsafe { objects_open() };
    assert!(connection_of::<Acme>(opened).unwrap().last().is_none());
    drop(Handle::<Opened>::from_ptr(opened.cast()).close());
    assert!(connection_of::<Acme>(opened).is_none());
}

#[test]
fn connection_that_is_passed_has_errors() {
    let used = Handle::new(Used::default());
    assert_eq!(unsafe { objects_fail_on(used.as_ptr().cast(), 3) }, -1);
    let errors = connection_of::<Acme>(used.as_ptr().cast()).unwrap();
    assert_eq!(errors.last().unwrap().detail(), Some("3"));
    drop(used.close());
}
