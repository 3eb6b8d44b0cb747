//! The gate that handlers in Python go through: it closes as the interpreter goes down.
//!
//! A thread that asks for the interpreter while it goes down hangs, or brings the process down. So the gate closes at exit,
//! and the exit waits for the handlers that are running.

use crate::held;
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict};
use std::cell::Cell;
use std::mem;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

/// How many passes there are, and above that whether the gate is closed.
static PASSES: AtomicUsize = AtomicUsize::new(0);

const CLOSED: usize = 1 << (usize::BITS - 1);

thread_local! {
    /// How many of the passes are this thread's.
    static OWN: Cell<usize> = const { Cell::new(0) };
    /// Whether this thread has closed the gate. It brings the interpreter down, and may call Python until it has.
    static HAS_CLOSED: Cell<bool> = const { Cell::new(false) };
}

/// Lets its thread call Python until it is dropped.
pub(crate) struct Pass(());

impl Pass {
    /// `None` once the interpreter goes down.
    pub(crate) fn get() -> Option<Self> {
        let own = OWN.try_with(Cell::get).ok()?;
        let passes = PASSES.fetch_add(1, SeqCst);
        // A thread that has a pass keeps the gate from closing in front of it.
        if passes & CLOSED != 0 && own == 0 {
            PASSES.fetch_sub(1, SeqCst);
            return None;
        }
        OWN.set(own + 1);
        Some(Pass(()))
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        _ = OWN.try_with(|own| own.set(own.get() - 1));
        PASSES.fetch_sub(1, SeqCst);
    }
}

/// Holds the interpreter up for as long as a thread that is attached may run Python's code from Rust: such a thread must not
/// be ended in the middle. Once the gate is closed, one does not come back from here, but for the thread that has closed it.
pub(crate) fn enter(py: Python<'_>) -> Option<Pass> {
    let pass = Pass::get();
    if pass.is_none() && !HAS_CLOSED.get() {
        py.detach(rest);
    }
    pass
}

/// Frees objects, for which Python's code may have to run. On a thread that must not run any they are left to the end.
pub(crate) fn free<T>(objects: T) {
    let pass = Pass::get();
    if pass.is_some() || HAS_CLOSED.get() {
        drop(objects);
    } else {
        mem::forget(objects);
    }
}

/// Ends the work of a thread that the interpreter would end. The thread is not attached.
pub(crate) fn rest() {
    loop {
        thread::park();
    }
}

/// Whether the interpreter goes down, or is gone.
pub(crate) fn is_closed() -> bool {
    PASSES.load(SeqCst) & CLOSED != 0
}

/// Closes the gate and waits until no other thread has a pass.
fn close(py: Python<'_>) {
    HAS_CLOSED.set(true);
    PASSES.fetch_or(CLOSED, SeqCst);
    while PASSES.load(SeqCst) & !CLOSED > OWN.get() {
        py.detach(|| thread::sleep(Duration::from_micros(200)));
    }
}

/// In a forked child the other threads are gone, and their passes with them.
fn forget_others() {
    let closed = PASSES.load(SeqCst) & CLOSED;
    PASSES.store(closed | OWN.get(), SeqCst);
}

/// Has the gate closed at exit, and forks come when no other thread has a lock of the library's.
pub(crate) fn build(py: Python<'_>) -> PyResult<()> {
    let close = PyCFunction::new_closure(py, None, None, |arguments, _| close(arguments.py()))?;
    py.import("atexit")?.call_method1("register", (close,))?;
    let os = py.import("os")?;
    if os.hasattr("register_at_fork")? {
        let keywords = PyDict::new(py);
        keywords.set_item("before", PyCFunction::new_closure(py, None, None, |_, _| held::before_fork())?)?;
        let in_parent = PyCFunction::new_closure(py, None, None, |_, _| held::after_fork(false))?;
        keywords.set_item("after_in_parent", in_parent)?;
        let in_child = PyCFunction::new_closure(py, None, None, |_, _| {
            held::after_fork(true);
            forget_others();
        })?;
        keywords.set_item("after_in_child", in_child)?;
        os.call_method("register_at_fork", (), Some(&keywords))?;
    }
    Ok(())
}
