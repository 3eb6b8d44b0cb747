//! C12: handles work in the destructor of a pthread key, after Rust's thread-locals are gone.

use crate::fixture::*;
use std::ffi::c_void;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{ptr, thread};
use virerr::c::Handle;

static PASSED: AtomicUsize = AtomicUsize::new(0);

unsafe extern "C" fn at_the_end(data: *mut c_void) {
    let handle = Handle::<Connection>::from_ptr(data.cast());
    let of_its_own = Handle::new(Domain(7));
    let checks = [
        unsafe { ping::call(handle.as_ptr()) } == 0,
        unsafe { domain_id::call(of_its_own.as_ptr()) } == 7,
        of_its_own.close().is_some(),
        unsafe { domain_id::call(of_its_own.as_ptr()) } == -1,
        unsafe { close::call(handle.as_ptr()) } == 0,
        unsafe { close::call(handle.as_ptr()) } == -1,
        virerr::c::connection_of::<Acme>(data).is_none(),
    ];
    PASSED.fetch_add(checks.into_iter().filter(|&passed| passed).count(), Ordering::SeqCst);
}

#[test]
fn handles_work_in_the_destructor_of_a_key() {
    let mut key = 0;
    assert_eq!(unsafe { libc::pthread_key_create(&raw mut key, Some(at_the_end)) }, 0);
    let (handle, dropped) = {
        let connection = Connection::default();
        let dropped = std::sync::Arc::clone(&connection.dropped);
        (Handle::new(connection), dropped)
    };
    thread::spawn(move || {
        // Otherwise a dependency's thread-local would be made after the others are gone, and leak.
        drop(Connection::default());
        assert_eq!(unsafe { ping::call(ptr::null_mut()) }, -1);
        assert_eq!(unsafe { libc::pthread_setspecific(key, handle.as_ptr().cast()) }, 0);
    })
    .join()
    .unwrap();
    assert_eq!(PASSED.load(Ordering::SeqCst), 7);
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
}
