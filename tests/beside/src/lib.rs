//! A Python module: `#[vir_api]` beside the attributes of pyo3, above and below them, and on functions of a block.

pub mod acme;

use acme::TooSmall;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use virerr::vir_api;

impl From<TooSmall> for PyErr {
    fn from(error: TooSmall) -> Self {
        PyValueError::new_err(error.to_string())
    }
}

/// Has the attribute above that of pyo3.
#[vir_api]
#[pyfunction]
pub fn above(number: i32) -> Result<i32, TooSmall> {
    TooSmall::check(number)
}

/// Has the attribute below that of pyo3.
#[pyfunction]
#[vir_api]
pub fn below(number: i32) -> Result<i32, TooSmall> {
    TooSmall::check(number)
}

/// Its block has the attribute above that of pyo3.
#[pyclass]
#[derive(Debug)]
pub struct Above(i32);

#[vir_api]
#[pymethods]
impl Above {
    /// Makes one.
    #[new]
    pub fn new(number: i32) -> Result<Self, TooSmall> {
        TooSmall::check(number).map(Above)
    }

    /// Returns the number.
    #[getter]
    pub fn number(&self) -> Result<i32, TooSmall> {
        TooSmall::check(self.0)
    }

    /// Changes the number.
    #[pyo3(signature = (by = 1))]
    pub fn add(&mut self, by: i32) -> Result<i32, TooSmall> {
        self.0 += by;
        TooSmall::check(self.0)
    }

    /// Returns the number twice.
    #[staticmethod]
    pub fn twice(number: i32) -> Result<i32, TooSmall> {
        TooSmall::check(number * 2)
    }
}

/// Its block has the attribute below that of pyo3.
#[pyclass]
#[derive(Debug)]
pub struct Below(i32);

#[pymethods]
#[vir_api]
impl Below {
    /// Makes one.
    #[new]
    pub fn new(number: i32) -> Result<Self, TooSmall> {
        TooSmall::check(number).map(Below)
    }

    /// Returns the number.
    #[getter]
    pub fn number(&self) -> Result<i32, TooSmall> {
        TooSmall::check(self.0)
    }
}

/// Its functions have the attribute.
#[pyclass]
#[derive(Debug)]
pub struct Inside(i32);

#[pymethods]
impl Inside {
    /// Makes one.
    #[vir_api]
    #[new]
    pub fn new(number: i32) -> Result<Self, TooSmall> {
        TooSmall::check(number).map(Inside)
    }

    /// Returns the number.
    #[getter]
    #[vir_api]
    pub fn number(&self) -> Result<i32, TooSmall> {
        TooSmall::check(self.0)
    }
}

/// The module.
#[pymodule]
pub fn beside(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(above, module)?)?;
    module.add_function(wrap_pyfunction!(below, module)?)?;
    module.add_class::<Above>()?;
    module.add_class::<Below>()?;
    module.add_class::<Inside>()
}
