//! A subscriber that Python reads.

use super::bell::Bells;
use super::exception::exception;
use super::gate::{self, Pass};
use super::native::native;
use crate::error::Error;
use crate::library::Library;
use crate::subscribe::{Lagged, Queue, Subscriber};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyTuple};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

type Received<L> = Option<Result<Error<L>, Lagged>>;

/// The interval at which the thread that handles signals checks for one while it waits.
const MOMENT: Duration = Duration::from_millis(50);

/// The state of the Python object.
struct Reading<L> {
    queue: Arc<Queue<L>>,
    subscriber: Mutex<Option<Subscriber<L>>>,
    bells: Arc<Bells>,
    waker: Waker,
}

/// Makes the native function of the Python object, which implements all its methods.
pub(super) fn of<L: Library>(py: Python<'_>, subscriber: Subscriber<L>) -> PyResult<Bound<'_, PyCFunction>> {
    let bells = Arc::new(Bells::default());
    let waker = Waker::from(Arc::clone(&bells));
    native(py, Reading { queue: subscriber.queue(), subscriber: Mutex::new(Some(subscriber)), bells, waker }, call)
}

fn call<L: Library>(read: &Reading<L>, what: &str, arguments: &Bound<'_, PyTuple>) -> PyResult<Py<PyAny>> {
    let py = arguments.py();
    match what {
        "wait" => {
            let handles_signals: bool = arguments.get_item(1)?.extract()?;
            loop {
                let waited = py.detach(|| wait(&read.queue, handles_signals));
                py.check_signals()?;
                // The pass is held while this may call Python, so that the interpreter does not exit before.
                if let Some((item, _pass)) = waited {
                    return shown(py, item);
                }
            }
        }
        "listen" => listen(py, read),
        "unlisten" => {
            read.bells.remove(arguments.get_item(1)?.extract()?);
            Ok(py.None())
        }
        "close" => {
            let _pass = gate::enter(py);
            let former = read.subscriber.lock().unwrap_or_else(PoisonError::into_inner).take();
            drop(former);
            read.bells.ring();
            Ok(py.None())
        }
        _ => Err(PyValueError::new_err(what.to_owned())),
    }
}

/// Returns the next item, or `None` and the bell to wait for, or `None` twice if no more can come.
fn listen<L: Library>(py: Python<'_>, read: &Reading<L>) -> PyResult<Py<PyAny>> {
    let _pass = gate::enter(py);
    let poll = || match read.queue.poll(&read.waker) {
        Poll::Ready(item) => Some(item),
        Poll::Pending => None,
    };
    let next = match read.queue.try_next() {
        Some(item) => Ok(Some(item)),
        None => read.bells.add(poll)?,
    };
    match next {
        Ok(item) => (shown(py, item)?, py.None()).into_py_any(py),
        Err(bell) => (py.None(), bell).into_py_any(py),
    }
}

/// Waits for the next item, and for a pass, since a thread without one does not return from a wait while the
/// interpreter exits. Returns `None` when it is time to check for signals.
fn wait<L>(queue: &Queue<L>, handles_signals: bool) -> Option<(Received<L>, Option<Pass>)> {
    loop {
        let item = queue.wait(Some(MOMENT));
        if item.is_none() && !queue.is_closed() {
            if handles_signals {
                return None;
            }
            if !gate::is_closed() {
                continue;
            }
        }
        match Pass::get() {
            Some(pass) => return Some((item, Some(pass))),
            None if handles_signals => return Some((item, None)),
            None => gate::rest(),
        }
    }
}

fn shown<L: Library>(py: Python<'_>, item: Received<L>) -> PyResult<Py<PyAny>> {
    match item {
        None => Ok(py.None()),
        Some(Ok(err)) => Ok(exception(py, &err)?.unbind()),
        Some(Err(Lagged(missed))) => match L::__python().get(py) {
            Some(made) => made.lagged.call1(py, (missed,)),
            None => Ok(py.None()),
        },
    }
}
