//! A subscriber that Python reads.

use super::exception::exception;
use super::gate::Pass;
use crate::error::Error;
use crate::library::Library;
use crate::subscribe::{Lagged, Subscriber};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyTuple};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

type Item<L> = Option<Result<Error<L>, Lagged>>;

/// The interval at which the thread that handles signals checks for one while it waits.
const MOMENT: Duration = Duration::from_millis(50);

/// Makes the native function of the Python object, which implements all its methods.
pub(super) fn native<L: Library>(py: Python<'_>, subscriber: Subscriber<L>) -> PyResult<Bound<'_, PyCFunction>> {
    let queue = subscriber.queue();
    let subscriber = Mutex::new(Some(subscriber));
    PyCFunction::new_closure(py, Some(c"subscriber"), None, move |arguments: &Bound<'_, PyTuple>, _| {
        let py = arguments.py();
        let what: String = arguments.get_item(0)?.extract()?;
        match &*what {
            "wait" => {
                let handles_signals: bool = arguments.get_item(1)?.extract()?;
                loop {
                    let waited = py.detach(|| wait(handles_signals, || queue.wait(Some(MOMENT)), || queue.is_closed()));
                    py.check_signals()?;
                    // The pass is held while this may call Python, so that the interpreter does not exit before.
                    if let Some((item, _pass)) = waited {
                        return shown(py, item);
                    }
                }
            }
            "try" => shown(py, queue.try_next()),
            "closed" => queue.is_closed().into_py_any(py),
            "close" => {
                let former = subscriber.lock().unwrap_or_else(PoisonError::into_inner).take();
                drop(former);
                Ok(py.None())
            }
            _ => Err(PyValueError::new_err(what)),
        }
    })
}

/// Waits for the next item, and for a pass, since a thread without one does not return from a wait while the
/// interpreter exits. Returns `None` when it is time to check for signals.
fn wait<L>(
    handles_signals: bool,
    next: impl Fn() -> Item<L>,
    is_closed: impl Fn() -> bool,
) -> Option<(Item<L>, Option<Pass>)> {
    loop {
        let item = next();
        if item.is_none() && !is_closed() {
            if handles_signals {
                return None;
            }
            if !super::gate::is_closed() {
                continue;
            }
        }
        match Pass::get() {
            Some(pass) => return Some((item, Some(pass))),
            None if handles_signals => return Some((item, None)),
            None => loop {
                thread::park();
            },
        }
    }
}

fn shown<L: Library>(py: Python<'_>, item: Item<L>) -> PyResult<Py<PyAny>> {
    match item {
        None => Ok(py.None()),
        Some(Ok(err)) => Ok(exception(py, &err)?.unbind()),
        Some(Err(Lagged(missed))) => match L::__python().get(py) {
            Some(made) => made.lagged.call1(py, (missed,)),
            None => Ok(py.None()),
        },
    }
}
