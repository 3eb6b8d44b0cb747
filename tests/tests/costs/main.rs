//! A failure costs one allocation, for details of up to 256 bytes. A success costs none. A subscription that has ended
//! has freed everything.
#![allow(unsafe_code, reason = "an allocator that counts")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use virerr::ConnectionErrors;

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
    static DEALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: all calls are forwarded to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        DEALLOCATIONS.set(DEALLOCATIONS.get() + 1);
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

#[derive(Default, virerr::Connected)]
struct Connection {
    errors: ConnectionErrors<Acme>,
}

impl Connection {
    #[virerr::vir_api]
    fn fail(&self, detail: &str) -> Result<(), virerr::Error<Acme>> {
        virerr::bail!(ErrorCode::InternalError, "{detail}")
    }

    /// The connection's slot has the error already at the boundary.
    #[virerr::vir_api]
    fn fail_within(&self, detail: &str) -> Result<(), virerr::Error<Acme>> {
        self.fail(detail)
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
    // Some things are made once a thread.
    _ = connection.fail("");
    for len in [0, 1, 100, 256] {
        let detail = "x".repeat(len);
        assert_eq!(allocations(|| _ = connection.fail(&detail)), 1, "a detail of {len} bytes");
    }
}

#[virerr::vir_api]
fn fail_on(connection: &Connection) -> Result<(), virerr::Error<Acme>> {
    connection.fail("x")
}

/// B11: nor does the mark that is set at the boundary.
#[test]
fn nested_failure_makes_one_allocation() {
    let _handler = Acme::scoped_handler(|_| {});
    let connection = Connection::default();
    _ = connection.fail("");
    assert_eq!(allocations(|| _ = connection.fail_within("x")), 1);
    assert_eq!(allocations(|| _ = fail_on(&connection)), 1);
}

/// The error is shared with the queue, which has room.
#[test]
fn a_failure_that_is_heard_allocates_once() {
    let connection = Connection::default();
    connection.errors().set_handler(|_| {});
    let errors = [connection.errors().subscribe(16), connection.errors().subscribe(0)];
    _ = connection.fail("");
    assert_eq!(allocations(|| _ = connection.fail("x")), 1);
    drop(errors);
}

#[test]
fn a_subscription_that_has_ended_leaves_nothing() {
    // No other thread fails in this library.
    virerr::define_codes! {
        /// A library.
        #[library(name = "quiet")]
        struct Quiet;
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
    let connection = ConnectionErrors::<Quiet>::new();
    let in_use = || ALLOCATIONS.get().cast_signed() - DEALLOCATIONS.get().cast_signed();
    // Some things are made once a thread.
    drop((Quiet::subscribe(16), connection.subscribe(16)));
    let before = in_use();
    drop((Quiet::subscribe(16), connection.subscribe(16)));
    assert_eq!(in_use(), before);
    let errors = connection.subscribe(16);
    assert!(in_use() > before);
    drop(connection);
    drop(errors);
    assert!(in_use() < before, "the connection, too, is gone");
}

#[test]
fn a_success_allocates_nothing() {
    let mut connection = Connection::default();
    assert_eq!(allocations(|| _ = connection.succeed()), 0);
}
