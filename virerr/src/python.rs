//! The same errors in Python, for a library whose module is made with [PyO3](https://pyo3.rs).
//!
//! With the feature `python`, each error of a library converts into a [`PyErr`](pyo3::PyErr), so that `?` and functions
//! that return `Result<T, acme::Error>` work under `#[pyfunction]` and `#[pymethods]`. [`Exports`] adds the exception
//! classes, the enums and the functions to the module. [Your library in Python](crate::guide::python) has complete
//! examples of both sides.

pub(crate) mod aside;
pub(crate) mod bell;
pub(crate) mod errors;
pub(crate) mod exception;
pub(crate) mod exports;
mod fact_values;
pub(crate) mod gate;
pub(crate) mod handler;
pub(crate) mod interrupt;
pub(crate) mod native;
pub(crate) mod objects;
pub(crate) mod subscriber;

pub use crate::exceptions::Subclasses;
pub use errors::Errors;
pub use exception::{exception, tuple};
pub use exports::Exports;
