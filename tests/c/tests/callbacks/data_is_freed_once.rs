//! C14: a callback's `free` runs once if the call has taken the callback over, and never if it has refused it.

use crate::fixture::*;
use std::ffi::{c_int, c_void};
use std::ptr;
use std::thread::{self, ThreadId};
use virerr::c::Callback;

/// The data of a callback.
#[derive(Default)]
struct Data {
    freed: usize,
    /// The last error that `free` has seen.
    thread: Option<ThreadId>,
    code: c_int,
}

unsafe extern "C-unwind" fn returns(number: c_int, _: *mut c_void) -> c_int {
    number
}

unsafe extern "C-unwind" fn free(data: *mut c_void) {
    let data = unsafe { &mut *data.cast::<Data>() };
    data.freed += 1;
    data.thread = Some(thread::current().id());
    // It is outside of the call: a failing call is a boundary.
    assert!(fail_in_rust().is_err());
    data.code = Acme::last_error().map_or(0, |err| err.code().number());
}

fn with(data: &mut Data) -> Raw<Visit> {
    raw(returns, ptr::from_mut(data).cast(), Some(free))
}

fn key(data: &mut Data) -> *mut c_void {
    ptr::from_mut(data).cast()
}

#[test]
fn call_that_succeeds_frees_it_at_its_end() {
    let captured = Acme::capture();
    let mut data = Data::default();
    assert_eq!(unsafe { visit::call(0, with(&mut data)) }, 0);
    assert_eq!((data.freed, data.code), (1, 42));
    // The failure in it is reported, and does not make the call fail.
    assert_eq!(captured.errors().len(), 1);
    assert!(Acme::last_error().is_none());
}

#[test]
fn call_that_keeps_it_frees_it_later() {
    let mut data = Data::default();
    assert_eq!(unsafe { visit_and_keep::call(0, with(&mut data)) }, 0);
    assert_eq!(data.freed, 0);
    forget(key(&mut data));
    assert_eq!((data.freed, data.code), (1, 42));
}

#[test]
fn call_that_fails_and_keeps_it_frees_it_later() {
    let mut data = Data::default();
    assert_eq!(unsafe { visit_and_keep::call(-1, with(&mut data)) }, -1);
    assert_eq!(data.freed, 0);
    forget(key(&mut data));
    assert_eq!(data.freed, 1);
}

#[test]
fn call_that_fails_and_does_not_keep_it_leaves_it_to_c() {
    let mut data = Data::default();
    assert_eq!(unsafe { visit::call(-1, with(&mut data)) }, -1);
    assert_eq!(data.freed, 0);
    assert_eq!(unsafe { visit_if_any::call(-1, with(&mut data)) }, -1);
    assert_eq!(data.freed, 0);
}

#[test]
fn call_that_panics_is_one_that_fails() {
    let mut data = Data::default();
    assert_eq!(unsafe { visit_and_panic::call(0, with(&mut data)) }, -1);
    assert_eq!(data.freed, 0);
    assert_eq!(unsafe { visit_and_panic::call(1, with(&mut data)) }, -1);
    assert_eq!(data.freed, 0);
    forget(key(&mut data));
    assert_eq!(data.freed, 1);
}

#[test]
fn success_that_means_failure_is_one() {
    let mut data = Data::default();
    assert_eq!(unsafe { visit_and_return::call(-1, with(&mut data)) }, -1);
    assert_eq!(data.freed, 0);
    assert_eq!(unsafe { visit_and_return::call(-2, with(&mut data)) }, -2);
    assert_eq!(data.freed, 1);
}

#[test]
fn call_that_is_refused_leaves_it_to_c() {
    let mut data = Data::default();
    assert_eq!(unsafe { visit_named::call(with(&mut data), ptr::null()) }, -1);
    assert_eq!(Acme::last_error().unwrap().detail(), Some("name must not be NULL"));
    assert_eq!(data.freed, 0);
    let null = Raw { function: None, ..with(&mut data) };
    assert_eq!(unsafe { visit::call(0, null) }, -1);
    let err = Acme::last_error().unwrap();
    assert_eq!((err.code(), err.detail()), (ErrorCode::InvalidArg, Some("callback must not be NULL")));
    assert_eq!(data.freed, 0);
}

#[test]
fn data_without_a_function_is_freed_where_that_is_allowed() {
    let mut data = Data::default();
    let null = Raw { function: None, ..with(&mut data) };
    assert_eq!(unsafe { visit_if_any::call(-1, null) }, -1);
    assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::NoDomain);
    assert_eq!(data.freed, 0);
    assert_eq!(unsafe { visit_if_any::call(0, null) }, 1000);
    assert_eq!(data.freed, 1);
}

#[test]
fn nothing_to_free_is_taken() {
    assert_eq!(unsafe { visit::call(0, raw(returns, ptr::null_mut(), None)) }, 0);
    let null = Raw { function: None, data: ptr::null_mut(), free: None };
    assert_eq!(unsafe { visit_if_any::call(0, null) }, 1000);
}

#[test]
fn last_clone_frees_it_where_it_is_dropped() {
    let mut data = Data::default();
    let callback = unsafe { Callback::new::<Acme>(returns as Visit, key(&mut data), Some(free)) };
    let clone = callback.clone();
    drop(callback);
    assert_eq!(data.freed, 0);
    let thread = thread::spawn(move || {
        assert_eq!(clone.call(|function, data| unsafe { function(4, data) }).unwrap(), 4);
    });
    let id = thread.thread().id();
    thread.join().unwrap();
    assert_eq!((data.freed, data.thread), (1, Some(id)));
}

unsafe extern "C-unwind" fn panics(_: *mut c_void) {
    panic!("of the free function");
}

#[test]
fn panic_of_a_free_function_in_rust_does_no_harm() {
    assert_eq!(unsafe { visit::call(0, raw(returns, ptr::null_mut(), Some(panics))) }, 0);
    assert!(Acme::last_error().is_none());
}
