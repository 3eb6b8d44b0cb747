//! C12: handles work in a forked child, even if other threads of its parent were using theirs.
#![cfg(unix)]
#![allow(unsafe_code, missing_docs, clippy::undocumented_unsafe_blocks, reason = "the test does as C does")]

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use virerr::c::{Handle, Object};

virerr::define_codes! {
    /// The library.
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        InvalidDomain = 7 => "invalid domain pointer in", "invalid domain pointer in {}",
    }
}

struct Domain(u32);

impl Object for Domain {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidDomain;
}

fn all_is_well(inherited: Handle<Domain>) -> bool {
    let own = Handle::new(Domain(2));
    inherited.get().is_some_and(|domain| domain.0 == 1)
        && own.get().is_some_and(|domain| domain.0 == 2)
        && inherited.close().is_some()
        && own.close().is_some()
        && inherited.get().is_none()
        && own.close().is_none()
}

#[test]
fn handles_work_in_a_forked_child() {
    let inherited = Handle::new(Domain(1));
    let is_done = AtomicBool::new(false);
    let failed = thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !is_done.load(Ordering::Relaxed) {
                    let handles: Vec<_> = (0..10).map(|id| Handle::new(Domain(id))).collect();
                    handles.into_iter().for_each(|handle| drop(handle.close()));
                }
            });
        }
        let failed = (0..50).map(|_| status_of_a_child(inherited)).find(|&status| status != 0);
        is_done.store(true, Ordering::Relaxed);
        failed
    });
    assert_eq!(failed, None);
    assert!(inherited.close().is_some());
}

fn status_of_a_child(inherited: Handle<Domain>) -> libc::c_int {
    let child = unsafe { libc::fork() };
    if child == 0 {
        // A child that hangs is killed.
        unsafe { libc::alarm(10) };
        let status = if all_is_well(inherited) { 0 } else { 1 };
        unsafe { libc::_exit(status) };
    }
    let mut status = -1;
    assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
    status
}
