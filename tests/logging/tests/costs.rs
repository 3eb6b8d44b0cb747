//! Logging allocates nothing in a program without a subscriber.
#![allow(unsafe_code, reason = "an allocator that counts")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use virerr::logging::{to_log, to_tracing};

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

// SAFETY: all calls are forwarded to the system's allocator.
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

#[virerr::vir_api]
fn fail(detail: &str) -> Result<(), virerr::Error<Acme>> {
    virerr::bail!(ErrorCode::InternalError, source = std::fmt::Error, "{detail}")
}

#[test]
fn logger_without_a_subscriber_allocates_nothing() {
    let count = || {
        // Some values are made once per thread.
        drop(fail(""));
        let before = ALLOCATIONS.get();
        drop(fail("x"));
        ALLOCATIONS.get() - before
    };
    Acme::set_handler(|_| ());
    let without = count();
    let _guards = (to_tracing::<Acme>(), to_log::<Acme>());
    assert_eq!(count(), without);
}
