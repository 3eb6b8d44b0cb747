//! An object lives while it is used, and is dropped once, when its handle is closed and its last use ends.

use crate::fixture::*;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;
use virerr::Error;
use virerr::c::{Handle, Object};

fn counted() -> (Handle<Connection>, Arc<AtomicUsize>) {
    let connection = Connection::default();
    let dropped = Arc::clone(&connection.dropped);
    (Handle::new(connection), dropped)
}

#[test]
fn use_by_three_threads_while_it_is_closed() {
    let (handle, dropped) = counted();
    let (all_use_it, is_closed) = (Barrier::new(4), Barrier::new(4));
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let used = handle.get().unwrap();
                all_use_it.wait();
                is_closed.wait();
                // It lives, but new calls cannot use it.
                assert!(used.errors.last().is_none());
                assert_eq!(dropped.load(Ordering::SeqCst), 0);
                assert_eq!(unsafe { ping::call(handle.as_ptr()) }, -1);
                assert_eq!(failure().0, 6);
            });
        }
        all_use_it.wait();
        let closed = unsafe { [close::call(handle.as_ptr()), close::call(handle.as_ptr())] };
        let dropped_in_use = dropped.load(Ordering::SeqCst);
        // Before any check can fail, since the threads wait for it.
        is_closed.wait();
        assert_eq!((closed, dropped_in_use), ([0, -1], 0));
    });
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
}

#[test]
fn last_use_that_closing_gives() {
    let (handle, dropped) = counted();
    let last = handle.close().unwrap();
    assert!(handle.get().is_none());
    assert!(last.errors.last().is_none());
    assert_eq!(dropped.load(Ordering::SeqCst), 0);
    drop(last);
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
}

#[test]
fn use_on_another_thread() {
    let (handle, dropped) = counted();
    let used = handle.get().unwrap();
    drop(handle.close());
    thread::spawn(move || drop(used)).join().unwrap();
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
}

#[test]
fn slot_of_an_object_in_use_is_not_used_again() {
    let (handle, _) = counted();
    let used = handle.get().unwrap();
    drop(handle.close());
    let others: Vec<_> = (0..100).map(|id| Handle::new(Domain(id))).collect();
    assert!(used.errors.last().is_none());
    for (id, other) in others.into_iter().enumerate() {
        assert_eq!(other.close().unwrap().0, id as u32);
    }
}

/// Closes itself in the call that uses it.
static SELF: Mutex<Option<Handle<Watched>>> = Mutex::new(None);
static IS_INSIDE: AtomicBool = AtomicBool::new(false);

struct Watched;

impl Object for Watched {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

impl Drop for Watched {
    fn drop(&mut self) {
        // As inside a call: a failing call here is not a boundary, and reports nothing.
        IS_INSIDE.store(report_quietly(), Ordering::SeqCst);
        panic!("as asked");
    }
}

#[virerr::vir_api]
fn nested() -> Result<(), Error<Acme>> {
    virerr::bail!(ErrorCode::InternalError)
}

fn report_quietly() -> bool {
    let captured = Acme::capture();
    let _ = nested();
    captured.errors().is_empty()
}

virerr_tests_c::exported! {
    fn close_while_used(_watched: &Watched) -> () {
        let handle = SELF.lock().unwrap().take().unwrap();
        assert!(handle.close().is_some());
        Ok(())
    }
}

#[test]
fn use_of_a_call_ends_inside_of_it() {
    let handle = Handle::new(Watched);
    *SELF.lock().unwrap() = Some(handle);
    assert!(!report_quietly());
    assert_eq!(unsafe { close_while_used::call(handle.as_ptr()) }, 0);
    assert!(IS_INSIDE.load(Ordering::SeqCst));
    assert_eq!(failure(), (0, None));
    assert_eq!(unsafe { close_while_used::call(handle.as_ptr()) }, -1);
}

#[test]
fn handler_may_close_the_connection_that_has_failed() {
    let (handle, dropped) = counted();
    let errors = handle.get().unwrap().errors.clone();
    let closed = Arc::new(AtomicUsize::new(0));
    let closes = Arc::clone(&closed);
    errors.set_handler(move |err| {
        assert_eq!(err.code(), ErrorCode::InvalidArg);
        closes.fetch_add(usize::from(unsafe { close::call(handle.as_ptr()) } == 0), Ordering::SeqCst);
    });
    drop(errors);
    assert_eq!(unsafe { rename::call(ptr::null(), handle.as_ptr()) }, -1);
    assert_eq!((closed.load(Ordering::SeqCst), dropped.load(Ordering::SeqCst)), (1, 1));
    assert_eq!(failure(), (8, Some("_name must not be NULL".to_owned())));
    assert_eq!(unsafe { rename::call(c(c"name"), handle.as_ptr()) }, -1);
    assert_eq!(failure().0, 6);
}

/// Opens and closes handles when it is dropped.
struct Parent(Handle<Domain>);

impl Object for Parent {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

impl Drop for Parent {
    fn drop(&mut self) {
        assert_eq!(unsafe { domain_id::call(self.0.as_ptr()) }, 3);
        drop(self.0.close());
        drop(Handle::new(Domain(4)).close());
        assert_eq!(unsafe { ping::call(ptr::null_mut()) }, -1);
    }
}

#[test]
fn drop_of_an_object_may_call_the_library() {
    let child = Handle::new(Domain(3));
    let parent = Handle::new(Parent(child));
    assert!(parent.close().is_some());
    assert!(child.get().is_none());
    assert_eq!(failure().0, 6);
}
