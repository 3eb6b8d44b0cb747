//! Networks.

use minivirt::Result;
use pyo3::prelude::*;

/// A network of a connection's node.
#[pyclass(module = "minivirt")]
pub struct Network(pub(crate) minivirt::Network);

#[pymethods]
impl Network {
    /// Returns its name.
    fn name(&self) -> &str {
        self.0.name()
    }

    /// Returns its UUID.
    fn uuid(&self) -> String {
        self.0.uuid().to_string()
    }

    /// Returns True if the network is active.
    fn is_active(&self) -> Result<bool> {
        self.0.is_active()
    }
}
