//! Native functions for `classes.py`, which own a Rust value.

use super::gate;
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyTuple};

/// Makes a Python function. Its first argument selects the operation.
pub(super) fn native<T: Send + Sync + 'static>(
    py: Python<'_>,
    owned: T,
    call: fn(&T, &str, &Bound<'_, PyTuple>) -> PyResult<Py<PyAny>>,
) -> PyResult<Bound<'_, PyCFunction>> {
    let owned = OwnedValue(Some(owned));
    PyCFunction::new_closure(py, None, None, move |arguments: &Bound<'_, PyTuple>, _| {
        let what: String = arguments.get_item(0)?.extract()?;
        match &owned.0 {
            Some(owned) => call(owned, &what, arguments),
            None => Ok(arguments.py().None()),
        }
    })
}

/// The Rust value that a Python function owns.
struct OwnedValue<T>(Option<T>);

impl<T> Drop for OwnedValue<T> {
    fn drop(&mut self) {
        // Python frees the function on a thread that is attached, of which PyO3 does not know: it would free objects with the
        // next call of anybody's.
        let owned = self.0.take();
        Python::try_attach(|_| gate::free(owned));
    }
}
