//! A KeyboardInterrupt that came while a handler ran: it is raised after the call.
//!
//! The exception that the call fails with gives way to it. Where the call has no exception, the interpreter raises it as soon
//! as it runs code of the main thread again.
#![allow(unsafe_code)]

use pyo3::exceptions::PyBaseException;
use pyo3::ffi;
use pyo3::prelude::*;
use std::cell::RefCell;
use std::ffi::{c_int, c_void};
use std::sync::{Arc, Mutex, PoisonError};

/// One that is to be raised, until somebody raises it.
type Interrupt = Arc<Mutex<Option<PyErr>>>;

thread_local! {
    static OF_THREAD: RefCell<Option<Interrupt>> = const { RefCell::new(None) };
}

/// Keeps it until the call has returned.
pub(crate) fn keep(py: Python<'_>, interrupt: PyErr) {
    let interrupt: Interrupt = Arc::new(Mutex::new(Some(interrupt)));
    let for_main = Box::into_raw(Box::new(Arc::clone(&interrupt)));
    let former = OF_THREAD.try_with(|own| own.replace(Some(interrupt)));
    // SAFETY: `raise` is of the type that is asked for, and gets what it is for, once.
    let is_full = unsafe { ffi::Py_AddPendingCall(Some(raise), for_main.cast()) } != 0;
    if is_full {
        // SAFETY: nobody else has the pointer, which a box gave.
        drop(unsafe { Box::from_raw(for_main) });
    }
    drop((former, py));
}

/// The interrupt that this thread's call is to raise in the place of this exception.
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

/// The interpreter calls it on the main thread.
extern "C" fn raise(interrupt: *mut c_void) -> c_int {
    // SAFETY: a box gave the pointer, and the interpreter passes it once.
    let interrupt = unsafe { Box::from_raw(interrupt.cast::<Interrupt>()) };
    let Some(interrupt) = taken(&interrupt) else { return 0 };
    // The thread is attached, whether PyO3 knows of it or not.
    match Python::try_attach(|py| interrupt.restore(py)) {
        Some(()) => -1,
        None => 0,
    }
}
