//! What a failure costs in allocations: one, for details of up to 256 bytes. A success costs none.
#![allow(unsafe_code, reason = "an allocator that counts")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use virerr::{Connected as _, ConnectionErrors};

virerr::define_codes! {
    /// A library.
    #[library(name = "acme")]
    struct Acme;
    /// Its codes.
    enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
    /// Its domains.
    enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

/// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: everything is passed on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations(run: impl FnOnce()) -> usize {
    let before = ALLOCATIONS.get();
    run();
    ALLOCATIONS.get() - before
}

#[derive(Default)]
struct Connection {
    errors: ConnectionErrors<Acme>,
}

impl virerr::Connected for Connection {
    type Library = Acme;
    fn errors(&self) -> &ConnectionErrors<Acme> {
        &self.errors
    }
}

impl Connection {
    #[virerr::vir_api]
    fn fail(&self, detail: &str) -> Result<(), virerr::Error<Acme>> {
        virerr::bail!(ErrorCode::InternalError, "{detail}")
    }

    #[virerr::vir_api]
    fn succeed(&mut self) -> Result<(), virerr::Error<Acme>> {
        Ok(())
    }
}

#[test]
fn a_failure_allocates_once() {
    let _handler = Acme::scoped_handler(|_| {});
    let connection = Connection::default();
    connection.errors().set_handler(|_| {});
    // What is made once a thread.
    _ = connection.fail("");
    for len in [0, 1, 100, 256] {
        let detail = "x".repeat(len);
        assert_eq!(allocations(|| _ = connection.fail(&detail)), 1, "a detail of {len} bytes");
    }
}

#[test]
fn a_success_allocates_nothing() {
    let mut connection = Connection::default();
    assert_eq!(allocations(|| _ = connection.succeed()), 0);
}
