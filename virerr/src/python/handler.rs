//! Python handlers of a library and of a connection.

use super::aside::Aside;
use super::exception::tuple;
use super::gate::{self, Pass};
use super::interrupt;
use crate::connection::ConnectionErrors;
use crate::error::Error;
use crate::handler::{set_handler, take_handler};
use crate::library::Library;
use crate::printer::print_error;
use pyo3::exceptions::PyKeyboardInterrupt;
use pyo3::prelude::*;
use pyo3::{intern, types::PyTuple};

/// Sets the handler of the library; `None` removes the Python handler.
pub(super) fn set_for_library<L: Library>(function: Bound<'_, PyAny>, context: Bound<'_, PyAny>) {
    let former = if function.is_none() {
        set_quiet::<L>(function.py())
    } else {
        let handler = PythonFunction::new(function, context);
        set_handler::<L>(move |err| handler.call(err))
    };
    drop(former);
}

/// Sets a handler that prints nothing, since the exception contains the error, unless the module is one that prints.
pub(super) fn set_quiet<L: Library>(py: Python<'_>) -> Option<crate::handler::Handler<L>> {
    if L::__python().get(py).is_some_and(|made| made.prints) {
        return take_handler::<L>();
    }
    set_handler::<L>(|err| {
        if gate::is_closed() {
            print_error(err);
        }
    })
}

/// Sets the handler of a connection, which the object of this weak reference owns.
pub(super) fn set_for_connection<L: Library>(connection: &ConnectionErrors<L>, owner: Bound<'_, PyAny>) {
    let former = if owner.is_none() {
        connection.take_handler()
    } else {
        let owner = owner.unbind();
        connection.set_handler(move |err| {
            called(err, |py| {
                let owner = owner.bind(py).call0()?;
                if owner.is_none() {
                    return Ok(());
                }
                let handler = owner.getattr(intern!(py, "_handler"))?;
                match handler.cast_into::<PyTuple>() {
                    Ok(handler) => call(&handler.get_item(0)?, &handler.get_item(1)?, err),
                    Err(_) => Ok(()),
                }
            });
        })
    };
    drop(former);
}

/// Sets the handler of a connection, which the connection then owns.
pub(super) fn keep_for_connection<L: Library>(
    connection: &ConnectionErrors<L>,
    function: Bound<'_, PyAny>,
    context: Bound<'_, PyAny>,
) {
    let handler = PythonFunction::new(function, context);
    drop(connection.set_handler(move |err| handler.call(err)));
}

/// A Python function, and its context.
struct PythonFunction(Option<(Py<PyAny>, Py<PyAny>)>);

impl PythonFunction {
    fn new(function: Bound<'_, PyAny>, context: Bound<'_, PyAny>) -> Self {
        PythonFunction(Some((function.unbind(), context.unbind())))
    }

    fn call<L: Library>(&self, err: &Error<L>) {
        called(err, |py| match &self.0 {
            Some((function, context)) => call(function.bind(py), context.bind(py), err),
            None => Ok(()),
        });
    }
}

impl Drop for PythonFunction {
    fn drop(&mut self) {
        gate::free(self.0.take());
    }
}

/// Calls into Python if there still is an interpreter; otherwise the default printer prints the error.
fn called<L: Library>(err: &Error<L>, call: impl FnOnce(Python<'_>) -> PyResult<()>) {
    let is_done = Pass::get().and_then(|_pass| {
        Python::try_attach(|py| {
            let _aside = Aside::put(py);
            if let Err(failure) = call(py) {
                keep_or_show(py, failure, None);
            }
        })
    });
    if is_done.is_none() {
        print_error(err);
    }
}

fn call<L: Library>(function: &Bound<'_, PyAny>, context: &Bound<'_, PyAny>, err: &Error<L>) -> PyResult<()> {
    let py = function.py();
    if let Err(failure) = function.call1((context, tuple(py, err)?)) {
        keep_or_show(py, failure, Some(function));
    }
    Ok(())
}

fn keep_or_show(py: Python<'_>, failure: PyErr, function: Option<&Bound<'_, PyAny>>) {
    if failure.is_instance_of::<PyKeyboardInterrupt>(py) {
        interrupt::keep(py, failure);
    } else {
        failure.write_unraisable(py, function);
    }
}
