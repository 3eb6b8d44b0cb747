//! A KeyboardInterrupt that came while a handler ran, which is raised after the call.
//!
//! It replaces the exception that the call fails with. If the call raises none, the interpreter raises it when it next
//! runs code on the main thread.
#![allow(unsafe_code)]

use pyo3::exceptions::PyBaseException;
use pyo3::ffi;
use pyo3::prelude::*;
use std::cell::RefCell;
use std::ffi::{c_int, c_void};
use std::sync::{Arc, Mutex, PoisonError};

/// The interrupt, until it is raised.
type Interrupt = Arc<Mutex<Option<PyErr>>>;

thread_local! {
    static OF_THREAD: RefCell<Option<Interrupt>> = const { RefCell::new(None) };
}

/// Keeps it until the call has returned.
pub(crate) fn keep(py: Python<'_>, interrupt: PyErr) {
    let interrupt: Interrupt = Arc::new(Mutex::new(Some(interrupt)));
    let for_main = Box::into_raw(Box::new(Arc::clone(&interrupt)));
    let former = OF_THREAD.try_with(|own| own.replace(Some(interrupt)));
    // SAFETY: `raise` has the type that is required, and gets the pointer made for it, once.
    let is_full = unsafe { ffi::Py_AddPendingCall(Some(raise), for_main.cast()) } != 0;
    if is_full {
        // SAFETY: nobody else has the pointer, which is from a box.
        drop(unsafe { Box::from_raw(for_main) });
    }
    drop((former, py));
}

/// Takes the interrupt that this thread's call raises instead of this exception.
pub(crate) fn take<'py>(
    py: Python<'py>,
    instead_of: &Bound<'py, PyAny>,
) -> PyResult<Option<Bound<'py, PyBaseException>>> {
    let Some(interrupt) = OF_THREAD.try_with(|own| own.take()).ok().flatten() else { return Ok(None) };
    let Some(interrupt) = taken(&interrupt) else { return Ok(None) };
    let interrupt = interrupt.into_value(py).into_bound(py);
    interrupt.setattr("__context__", instead_of)?;
    Ok(Some(interrupt))
}

fn taken(interrupt: &Interrupt) -> Option<PyErr> {
    interrupt.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// Raises the interrupt. The interpreter calls it on the main thread.
extern "C" fn raise(interrupt: *mut c_void) -> c_int {
    // SAFETY: the pointer is from a box, and the interpreter passes it once.
    let interrupt = unsafe { Box::from_raw(interrupt.cast::<Interrupt>()) };
    let Some(interrupt) = taken(&interrupt) else { return 0 };
    // The thread is attached, even if PyO3 does not know it.
    match Python::try_attach(|py| interrupt.restore(py)) {
        Some(()) => -1,
        None => 0,
    }
}
