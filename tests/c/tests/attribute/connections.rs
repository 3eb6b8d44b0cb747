//! The connection that a call from C fails on.

use crate::{Acme, ErrorCode, ErrorDomain, Result};
use std::ffi::{c_char, c_int};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use virerr::c::{Handle, Object};
use virerr::{ConnectionErrors, vir_api};

virerr::domain!(ErrorDomain::Qemu);

#[derive(Default, virerr::Connected)]
struct Station {
    errors: ConnectionErrors<Acme>,
}

impl Object for Station {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

/// An error type of the library's own.
#[derive(Debug, virerr::ToError)]
#[to_error(library = Acme, code = ErrorCode::NoDomain)]
struct Own;

impl std::fmt::Display for Own {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("own")
    }
}

impl std::error::Error for Own {}

#[vir_api(c, prefix = "connections_")]
fn own(station: &Station) -> std::result::Result<(), Own> {
    let _ = station;
    Err(Own)
}

#[vir_api(c, prefix = "connections_")]
fn panics(station: &Station) -> Result<()> {
    let _ = station;
    panic!("boom")
}

#[vir_api(c, prefix = "connections_")]
fn nothing_raised(station: &Station) -> Result<i32> {
    let _ = station;
    Ok(-1)
}

#[vir_api(c, prefix = "connections_")]
fn closes(station: &Station, handle: *mut Station) -> Result<()> {
    let _ = station;
    Handle::from_ptr(handle).close();
    virerr::bail!(ErrorCode::NoDomain)
}

#[vir_api(c, prefix = "connections_", conn = second)]
fn named(first: &Station, second: &Station, text: &str) -> Result<()> {
    let _ = (first, second, text);
    Ok(())
}

#[vir_api(c, prefix = "connections_")]
#[expect(unused_variables, reason = "the call is about the other one")]
fn mentioned(first: &Station, second: &Station, text: &str) -> Result<()> {
    let _ = (second, text);
    Ok(())
}

#[allow(improper_ctypes, reason = "handles, which are never followed")]
unsafe extern "C" {
    fn connections_own(station: *mut Station) -> c_int;
    fn connections_panics(station: *mut Station) -> c_int;
    fn connections_nothing_raised(station: *mut Station) -> c_int;
    fn connections_closes(station: *mut Station, handle: *mut Station) -> c_int;
    fn connections_named(first: *mut Station, second: *mut Station, text: *const c_char) -> c_int;
    fn connections_mentioned(first: *mut Station, second: *mut Station, text: *const c_char) -> c_int;
}

/// Returns a station whose handler counts, its errors and the count.
fn station() -> (Handle<Station>, ConnectionErrors<Acme>, &'static AtomicU32) {
    let (station, count) = (Station::default(), &*Box::leak(Box::new(AtomicU32::new(0))));
    let errors = station.errors().clone();
    errors.set_handler(|_| {
        count.fetch_add(1, Relaxed);
    });
    (Handle::new(station), errors, count)
}

#[test]
fn failure_belongs_to_the_connection_whatever_it_is() {
    let functions = [connections_own, connections_panics, connections_nothing_raised];
    for (function, code) in functions.into_iter().zip([ErrorCode::NoDomain, ErrorCode::Panic, ErrorCode::InternalError])
    {
        let (handle, errors, count) = station();
        assert_eq!(unsafe { function(handle.as_ptr()) }, -1);
        assert_eq!((errors.last().unwrap().code(), count.load(Relaxed)), (code, 1));
        assert!(Acme::last_error().unwrap().is_from(&errors));
        handle.close();
    }
}

#[test]
fn connection_that_is_closed_meanwhile_is_notified() {
    let (handle, errors, count) = station();
    // Nothing else keeps the connection.
    drop(errors);
    assert_eq!(unsafe { connections_closes(handle.as_ptr(), handle.as_ptr()) }, -1);
    assert_eq!(count.load(Relaxed), 1);
    assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::NoDomain);
    assert!(handle.get().is_none());
}

#[test]
fn argument_is_refused_on_the_connection_of_the_call() {
    for function in [connections_named, connections_mentioned] {
        let ((first, _, of_first), (second, errors, of_second)) = (station(), station());
        assert_eq!(unsafe { function(first.as_ptr(), second.as_ptr(), std::ptr::null()) }, -1);
        assert_eq!((of_first.load(Relaxed), of_second.load(Relaxed)), (0, 1));
        assert_eq!(errors.last().unwrap().code(), ErrorCode::InvalidArg);
        first.close();
        second.close();
    }
}
