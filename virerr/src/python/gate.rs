//! The gate that handlers in Python pass through, which closes when the interpreter exits.
//!
//! A thread that attaches to an interpreter that is exiting hangs, or crashes the process. So the gate closes at exit,
//! and the exit waits for the handlers that are running.

use crate::held;
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict};
use std::cell::Cell;
use std::mem;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

/// The number of passes and, in the bit above, if the gate is closed.
static PASSES: AtomicUsize = AtomicUsize::new(0);

const CLOSED: usize = 1 << (usize::BITS - 1);

thread_local! {
    /// The number of this thread's passes.
    static OWN: Cell<usize> = const { Cell::new(0) };
    /// Set if this thread has closed the gate: it may call Python until the interpreter is gone.
    static HAS_CLOSED: Cell<bool> = const { Cell::new(false) };
}

/// Lets its thread call Python until it is dropped.
pub(crate) struct Pass(());

impl Pass {
    /// Returns a pass; `None` once the interpreter exits.
    pub(crate) fn get() -> Option<Self> {
        let own = OWN.try_with(Cell::get).ok()?;
        let passes = PASSES.fetch_add(1, SeqCst);
        // A thread that has a pass already delays the closing of the gate.
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

/// Keeps the interpreter from exiting while an attached thread may run Python code under Rust's frames, in which it must not be
/// ended. After the gate has closed, only the thread that closed it returns from here.
pub(crate) fn enter(py: Python<'_>) -> Option<Pass> {
    let pass = Pass::get();
    if pass.is_none() && !HAS_CLOSED.get() {
        py.detach(rest);
    }
    pass
}

/// Frees objects, which may run Python code. On a thread that must not run any, the objects are leaked.
pub(crate) fn free<T>(objects: T) {
    let pass = Pass::get();
    if pass.is_some() || HAS_CLOSED.get() {
        drop(objects);
    } else {
        mem::forget(objects);
    }
}

/// Stops a thread that the interpreter would end. The thread is not attached.
pub(crate) fn rest() {
    loop {
        thread::park();
    }
}

/// Returns `true` if the interpreter exits, or is gone.
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

/// Registers the closing of the gate at exit, and the waiting of forks for the locks of other threads.
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
