//! The module `acme`: `#[vir_api]` beside PyO3's attributes in every order, and every kind of failure in Rust.

use crate::acme::{Acme, ErrorCode, ErrorDomain, Result};
use pyo3::prelude::*;
use std::thread;
use std::time::Duration;
use virerr::python::{Errors, Exports, exception, tuple};
use virerr::{ConnectionErrors, vir_api};

virerr::domain!(ErrorDomain::Station);

fn fail(name: &str) -> Result<i32> {
    virerr::bail!(ErrorCode::NoStation, object = name, "no station called '{name}'")
}

#[vir_api]
#[pyfunction]
fn above(name: &str) -> Result<i32> {
    fail(name)
}

#[pyfunction]
#[vir_api]
fn below(name: &str) -> Result<i32> {
    fail(name)
}

/// Its block has the attribute above that of PyO3.
#[pyclass]
struct Above;

#[vir_api]
#[pymethods]
impl Above {
    #[new]
    pub fn new(fails: bool) -> Result<Self> {
        if fails { fail("new").map(|_| Above) } else { Ok(Above) }
    }

    pub fn method(&self) -> Result<i32> {
        fail("method")
    }

    #[getter]
    pub fn getter(&self) -> Result<i32> {
        fail("getter")
    }

    #[staticmethod]
    pub fn fixed() -> Result<i32> {
        fail("static")
    }

    pub async fn later(&self) -> Result<i32> {
        fail("later")
    }
}

/// Its block has the attribute below that of PyO3.
#[pyclass]
struct Below;

#[pymethods]
#[vir_api]
impl Below {
    #[new]
    pub fn new(fails: bool) -> Result<Self> {
        if fails { fail("new").map(|_| Below) } else { Ok(Below) }
    }

    pub fn method(&self) -> Result<i32> {
        fail("method")
    }

    #[getter]
    pub fn getter(&self) -> Result<i32> {
        fail("getter")
    }

    #[staticmethod]
    pub fn fixed() -> Result<i32> {
        fail("static")
    }
}

/// Its functions have the attribute.
#[pyclass]
struct Inside;

#[pymethods]
impl Inside {
    #[new]
    fn new() -> Self {
        Inside
    }

    #[vir_api]
    fn method(&self) -> Result<i32> {
        fail("method")
    }

    #[getter]
    #[vir_api]
    fn getter(&self) -> Result<i32> {
        fail("getter")
    }

    #[vir_api]
    async fn later(&self) -> Result<i32> {
        fail("later")
    }
}

/// An error type of the library's own.
#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(library = Acme, python)]
enum Failure {
    #[error("the reading '{0}' is too old")]
    #[to_error(code = ErrorCode::Timeout, object = _0)]
    Old(String),
    #[error(transparent)]
    #[to_error(transparent)]
    Other(#[from] crate::acme::Error),
}

#[pyfunction]
#[vir_api]
fn own_type(name: &str) -> Result<i32, Failure> {
    if name == "old" { Err(Failure::Old(name.to_owned())) } else { Ok(fail(name)?) }
}

#[pyfunction]
#[vir_api]
fn open(path: &str) -> Result<()> {
    std::fs::File::open(path).map(drop).or_os_error_with(|| format!("cannot open '{path}'"))
}

/// Fails with a file's error as the source, whose text is not in the message.
#[pyfunction]
#[vir_api]
fn load(path: &str) -> Result<()> {
    match std::fs::File::open(path) {
        Ok(_) => Ok(()),
        Err(err) => virerr::bail!(ErrorCode::NoStation, source = err, "no stations"),
    }
}

#[pyfunction]
#[vir_api]
fn system(errno: i32) -> Result<()> {
    Err(std::io::Error::from_raw_os_error(errno)).or_os_error()
}

#[pyfunction]
#[vir_api]
fn raise(code: i32) -> Result<()> {
    let code = ErrorCode::from_number(code).or_error_with(ErrorCode::InvalidArg, || format!("no code {code}"))?;
    virerr::bail!(code, str3 = "three", int1 = 5, int2 = 6, "raised")
}

/// Calls the caller's function, whose exception is the source of the error.
#[pyfunction]
#[vir_api]
fn call(py: Python<'_>, function: &Bound<'_, PyAny>) -> Result<()> {
    _ = py;
    match function.call0() {
        Ok(_) => Ok(()),
        Err(err) => virerr::bail!(ErrorCode::Odd, source = err, "the callback failed"),
    }
}

/// Reports by hand, and succeeds.
#[pyfunction]
#[vir_api]
fn report() -> Result<i32> {
    virerr::report!(ErrorCode::Odd, "by hand");
    Ok(7)
}

/// Recovers from a failure.
#[pyfunction]
#[vir_api]
fn recover() -> Result<i32> {
    Ok(below("inside").unwrap_or(3))
}

/// Fails without the GIL.
#[pyfunction]
fn detached(py: Python<'_>, name: String) -> Result<i32> {
    py.detach(|| below(&name))
}

/// Fails in this many Rust threads, forever.
#[pyfunction]
fn fail_for_ever(threads: usize) {
    for _ in 0..threads {
        thread::spawn(|| {
            loop {
                _ = below("for ever");
            }
        });
    }
}

/// Fails this often in a Rust thread, and waits for it.
#[pyfunction]
fn fail_elsewhere(py: Python<'_>, times: usize) {
    py.detach(|| {
        let fail = move || (0..times).for_each(|_| _ = below("elsewhere"));
        thread::spawn(fail).join().unwrap_or_default();
    });
}

#[pyfunction]
fn sleep(py: Python<'_>, seconds: f64) {
    py.detach(|| thread::sleep(Duration::from_secs_f64(seconds)));
}

/// Returns the exception and the tuple of the last error, by the Rust functions.
#[pyfunction]
fn last_of_rust(py: Python<'_>) -> PyResult<Option<(Py<PyAny>, Py<PyAny>)>> {
    let Some(err) = Acme::last_error() else { return Ok(None) };
    Ok(Some((exception(py, &err)?.unbind(), tuple(py, &err)?.into_any().unbind())))
}

/// A connection that makes the object of its errors on each use.
#[pyclass]
#[derive(Default)]
struct Connection {
    inner: Inner,
}

#[derive(Default, virerr::Connected)]
struct Inner {
    errors: ConnectionErrors<Acme>,
}

impl Inner {
    #[vir_api]
    fn fail(&self) -> Result<i32> {
        fail("connection")
    }
}

#[pymethods]
impl Connection {
    #[new]
    fn new() -> Self {
        Connection::default()
    }

    #[getter]
    fn errors<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Errors::of(py, &self.inner.errors)
    }

    fn fail(&self) -> Result<i32> {
        self.inner.fail()
    }

    /// Fails in this many Rust threads, forever.
    fn fail_for_ever(&self, threads: usize) {
        for _ in 0..threads {
            let inner = Inner { errors: self.inner.errors.clone() };
            thread::spawn(move || {
                loop {
                    _ = inner.fail();
                }
            });
        }
    }
}

/// Fails when it is dropped.
#[pyclass]
struct Bomb;

#[pymethods]
impl Bomb {
    #[new]
    fn new() -> Self {
        Bomb
    }
}

impl Drop for Bomb {
    fn drop(&mut self) {
        _ = below("bomb");
    }
}

/// The module.
#[pymodule]
fn acme(module: &Bound<'_, PyModule>) -> PyResult<()> {
    Exports::<Acme>::new().add_to(module)?;
    module.add_class::<Above>()?;
    module.add_class::<Below>()?;
    module.add_class::<Inside>()?;
    module.add_class::<Connection>()?;
    module.add_class::<Bomb>()?;
    module.add_function(wrap_pyfunction!(above, module)?)?;
    module.add_function(wrap_pyfunction!(below, module)?)?;
    module.add_function(wrap_pyfunction!(own_type, module)?)?;
    module.add_function(wrap_pyfunction!(open, module)?)?;
    module.add_function(wrap_pyfunction!(load, module)?)?;
    module.add_function(wrap_pyfunction!(system, module)?)?;
    module.add_function(wrap_pyfunction!(raise, module)?)?;
    module.add_function(wrap_pyfunction!(call, module)?)?;
    module.add_function(wrap_pyfunction!(report, module)?)?;
    module.add_function(wrap_pyfunction!(recover, module)?)?;
    module.add_function(wrap_pyfunction!(detached, module)?)?;
    module.add_function(wrap_pyfunction!(fail_for_ever, module)?)?;
    module.add_function(wrap_pyfunction!(fail_elsewhere, module)?)?;
    module.add_function(wrap_pyfunction!(sleep, module)?)?;
    module.add_function(wrap_pyfunction!(last_of_rust, module)?)?;
    Ok(())
}
