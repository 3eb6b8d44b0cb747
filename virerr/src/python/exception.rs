//! An error as a Python exception, and as a tuple.

use super::interrupt;
use super::objects::{Made, OfCode};
use crate::error::Error;
use crate::library::Library;
use crate::printf::printf_form;
use pyo3::exceptions::{PyBaseException, PyException, PyOSError, PyRuntimeError};
use pyo3::types::{PyString, PyTuple};
use pyo3::{IntoPyObjectExt, PyErrArguments, intern, prelude::*};
use std::error::Error as StdError;
use std::io;
use std::ptr;

/// Converts into the exception of the library's class when Python needs it. Before that, nothing in Python is used.
///
/// If the errors of the library have not been added to a module with [`Exports`](super::Exports), this raises
/// `RuntimeError`.
impl<L: Library> From<Error<L>> for PyErr {
    fn from(err: Error<L>) -> Self {
        PyErr::new::<PyBaseException, _>(Raised(err))
    }
}

struct Raised<L>(Error<L>);

impl<L: Library> PyErrArguments for Raised<L> {
    fn arguments(self, py: Python<'_>) -> Py<PyAny> {
        let raised = raised(py, &self.0);
        raised.unwrap_or_else(|failure| failure.into_value(py).into_bound(py).into_any()).unbind()
    }
}

fn raised<'py, L: Library>(py: Python<'py>, err: &Error<L>) -> PyResult<Bound<'py, PyAny>> {
    let exception = exception(py, err)?;
    match interrupt::take(py, &exception)? {
        Some(interrupt) => Ok(interrupt.into_any()),
        None => Ok(exception),
    }
}

/// Makes the exception of an error, without raising it.
pub fn exception<'py, L: Library>(py: Python<'py>, err: &Error<L>) -> PyResult<Bound<'py, PyAny>> {
    let Some(made) = L::__python().get(py) else {
        return PyRuntimeError::new_err(err.message().to_owned()).into_bound_py_any(py);
    };
    let of_code = made.of_code(err);
    let place = made.class_of(err, of_code);
    let message = PyString::new(py, err.message());
    let exception = made.classes[place].bind(py).call1((&message,))?;
    exception.setattr(intern!(py, "_state"), state(py, made, of_code, err, message)?)?;
    if let Some(help) = &of_code.help {
        exception.setattr(intern!(py, "__notes__"), [help])?;
    }
    if place != 0 && exception.is_instance_of::<PyOSError>() {
        set_errno(&exception, err, of_code)?;
    }
    if let Some(source) = err.source() {
        exception.setattr(intern!(py, "__cause__"), cause::<L>(py, source)?)?;
    }
    Ok(exception)
}

/// Sets the attributes of `OSError`, if the class is one.
fn set_errno<L: Library>(exception: &Bound<'_, PyAny>, err: &Error<L>, of_code: &OfCode) -> PyResult<()> {
    let py = exception.py();
    let of_system = if err.code() == L::ROLES.system { Some(err.int1()).filter(|&errno| errno > 0) } else { None };
    let errno = of_system.or(of_code.errno);
    exception.setattr(intern!(py, "errno"), errno)?;
    let text = match of_system {
        Some(errno) => crate::raise::os_text(&io::Error::from_raw_os_error(errno)),
        None => err.message().to_owned(),
    };
    exception.setattr(intern!(py, "strerror"), text)
}

/// Converts a Rust error into an exception. An exception from Python is returned itself, with its traceback.
fn cause<'py, L: Library>(py: Python<'py>, source: &(dyn StdError + 'static)) -> PyResult<Bound<'py, PyAny>> {
    if let Some(raised) = source.downcast_ref::<PyErr>() {
        let value = raised.value(py);
        // Before Python 3.12 the two are separate.
        value.setattr(intern!(py, "__traceback__"), raised.traceback(py))?;
        return Ok(value.clone().into_any());
    }
    if let Some(own) = source.downcast_ref::<Error<L>>() {
        return exception(py, own);
    }
    let exception = match source.downcast_ref::<io::Error>().and_then(|error| Some((error, error.raw_os_error()?))) {
        Some((error, errno)) => PyOSError::new_err((errno, crate::raise::os_text(error))),
        None => PyException::new_err(source.to_string()),
    };
    let exception = exception.into_value(py).into_bound(py).into_any();
    if let Some(further) = source.source() {
        exception.setattr(intern!(py, "__cause__"), cause::<L>(py, further)?)?;
    }
    Ok(exception)
}

/// Makes the tuple of an error: code, domain, message, level, str1, str2, str3, int1, int2.
///
/// Handlers get it, and it is the attribute `err` of an exception.
pub fn tuple<'py, L: Library>(py: Python<'py>, err: &Error<L>) -> PyResult<Bound<'py, PyTuple>> {
    let parts = err.record.parts();
    let str1 = match L::__python().get(py) {
        Some(made) => str1(py, made, made.of_code(err), err),
        None => plain(py, err.str1()),
    };
    (
        parts.code.number(),
        parts.domain,
        err.message(),
        parts.level().number(),
        str1,
        err.str2(),
        err.str3(),
        parts.int1,
        parts.int2,
    )
        .into_pyobject(py)
}

fn plain<'py>(py: Python<'py>, text: Option<&str>) -> Option<Bound<'py, PyString>> {
    text.map(|text| PyString::new(py, text))
}

/// Returns the first string; with libvirt's names, a form has `%s` for its placeholder.
fn str1<'py, L: Library>(
    py: Python<'py>,
    made: &Made,
    of_code: &OfCode,
    err: &Error<L>,
) -> Option<Bound<'py, PyString>> {
    let text = err.str1()?;
    let known = of_code.forms.iter().find(|(form, _)| ptr::eq(*form, text));
    if let Some((_, shown)) = known {
        return Some(shown.bind(py).clone());
    }
    let is_form = made.has_libvirt_names && !err.record.parts().has_own_texts && text.contains("{}");
    Some(if is_form { PyString::new(py, &printf_form(text)) } else { PyString::new(py, text) })
}

/// Makes the data for an exception's attributes.
fn state<'py, L: Library>(
    py: Python<'py>,
    made: &Made,
    of_code: &OfCode,
    err: &Error<L>,
    message: Bound<'py, PyString>,
) -> PyResult<Bound<'py, PyTuple>> {
    let parts = err.record.parts();
    let str1 = str1(py, made, of_code, err);
    let str2 = plain(py, err.str2());
    let detail = if err.record.own_detail().is_some() { plain(py, err.detail()) } else { str2.clone() };
    let items = [
        parts.code.number().into_bound_py_any(py)?,
        parts.domain.into_bound_py_any(py)?,
        message.into_any(),
        parts.level().number().into_bound_py_any(py)?,
        str1.into_bound_py_any(py)?,
        str2.into_bound_py_any(py)?,
        err.str3().into_bound_py_any(py)?,
        parts.int1.into_bound_py_any(py)?,
        parts.int2.into_bound_py_any(py)?,
        detail.into_bound_py_any(py)?,
        err.object().into_bound_py_any(py)?,
        err.api().map(|api| made.kept(py, api.as_ptr().addr(), || api.to_owned())).into_bound_py_any(py)?,
        err.location()
            .map(|location| made.kept(py, ptr::from_ref(location).addr(), || location.to_string()))
            .into_bound_py_any(py)?,
    ];
    PyTuple::new(py, items)
}
