//! minivirt as a Python module: a class for each of its types, and its errors as virerr exports them.

mod asynchronous;
mod connection;
mod domain;
mod libvirt;
mod network;

use minivirt::{ErrorCode, Minivirt};
use pyo3::prelude::*;
use virerr::python::Exports;

/// The module.
#[pymodule]
fn _minivirt(module: &Bound<'_, PyModule>) -> PyResult<()> {
    Exports::<Minivirt>::new()
        .module("minivirt")
        .base(ErrorCode::NoDomain, "KeyError")
        .libvirt_names("vir")
        .add_to(module)?;
    module.add_function(wrap_pyfunction!(connection::open, module)?)?;
    module.add_function(wrap_pyfunction!(connection::open_read_only, module)?)?;
    module.add_class::<connection::Connection>()?;
    module.add_class::<domain::Domain>()?;
    module.add_class::<network::Network>()?;
    module.add_class::<asynchronous::AsyncConnection>()?;
    libvirt::add_names(module)
}
