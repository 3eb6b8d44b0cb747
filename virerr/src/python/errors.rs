//! The errors of a connection in Python: `conn.errors`.

use super::exception::{exception, tuple};
use super::gate;
use super::handler;
use super::native::native;
use super::subscriber;
use crate::connection::ConnectionErrors;
use crate::error::Error;
use crate::library::Library;
use crate::slot::{last_error, reset_last_error, take_last_error};
use crate::subscribe::subscribe;
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// Makes the Python object of a connection's errors.
#[derive(Debug)]
pub struct Errors(());

impl Errors {
    /// Returns the object of a connection, which has `set_handler(f, ctx=None)`, `last()`, `take()`, `reset()`,
    /// `last_tuple()` and `subscribe(capacity)`. As long as that object exists, the same one is returned.
    ///
    /// It owns the connection's Python handler. If a class keeps the object in a field and visits it in `__traverse__`,
    /// the garbage collector finds reference cycles through the handler, such as a bound method of the connection's
    /// owner. Otherwise the handler lives as long as the connection.
    pub fn of<'py, L: Library>(py: Python<'py>, connection: &ConnectionErrors<L>) -> PyResult<Bound<'py, PyAny>> {
        let Some(made) = L::__python().get(py) else {
            return Err(PyRuntimeError::new_err(format!(
                "the errors of {} are not in a module: call `Exports::new().add_to(module)` in its function",
                L::NAME
            )));
        };
        let _pass = gate::enter(py);
        let errors = made.errors.bind(py);
        let key = connection.address();
        let found = errors.call1((key, py.None()))?;
        if found.is_none() { errors.call1((key, native(py, connection.clone(), of_connection)?)) } else { Ok(found) }
    }
}

fn of_connection<L: Library>(
    connection: &ConnectionErrors<L>,
    what: &str,
    arguments: &Bound<'_, PyTuple>,
) -> PyResult<Py<PyAny>> {
    let py = arguments.py();
    let _pass = gate::enter(py);
    match what {
        "last" => shown(py, connection.last()),
        "take" => shown(py, connection.take()),
        "reset" => {
            connection.reset();
            Ok(py.None())
        }
        "last_tuple" => match connection.last() {
            Some(err) => Ok(tuple(py, &err)?.into_any().unbind()),
            None => Ok(py.None()),
        },
        "set_handler" => {
            handler::set_for_connection(connection, arguments.get_item(1)?);
            Ok(py.None())
        }
        "keep_handler" => {
            handler::keep_for_connection(connection, arguments.get_item(1)?, arguments.get_item(2)?);
            Ok(py.None())
        }
        "subscribe" => {
            let subscriber = connection.subscribe(arguments.get_item(1)?.extract()?);
            Ok(subscriber::of(py, subscriber)?.into_any().unbind())
        }
        _ => Err(PyValueError::new_err(what.to_owned())),
    }
}

/// The native function that the functions of the module call.
pub(super) fn of_library<L: Library>((): &(), what: &str, arguments: &Bound<'_, PyTuple>) -> PyResult<Py<PyAny>> {
    let py = arguments.py();
    let _pass = gate::enter(py);
    match what {
        "last" => shown(py, last_error::<L>()),
        "take" => shown(py, take_last_error::<L>()),
        "reset" => {
            reset_last_error::<L>();
            Ok(py.None())
        }
        "last_tuple" => match last_error::<L>() {
            Some(err) => Ok(tuple(py, &err)?.into_any().unbind()),
            None => Ok(py.None()),
        },
        "set_handler" => {
            handler::set_for_library::<L>(arguments.get_item(1)?, arguments.get_item(2)?);
            Ok(py.None())
        }
        "subscribe" => {
            let subscriber = subscribe::<L>(arguments.get_item(1)?.extract()?);
            Ok(subscriber::of(py, subscriber)?.into_any().unbind())
        }
        _ => Err(PyValueError::new_err(what.to_owned())),
    }
}

fn shown<L: Library>(py: Python<'_>, err: Option<Error<L>>) -> PyResult<Py<PyAny>> {
    match err {
        Some(err) => Ok(exception(py, &err)?.unbind()),
        None => Ok(py.None()),
    }
}
