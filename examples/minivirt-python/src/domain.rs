//! Domains.

use minivirt::Result;
use pyo3::prelude::*;

/// A domain of a connection's node.
#[pyclass(module = "minivirt")]
pub struct Domain(pub(crate) minivirt::Domain);

#[pymethods]
impl Domain {
    /// Returns its name.
    fn name(&self) -> &str {
        self.0.name()
    }

    /// Returns its UUID.
    fn uuid(&self) -> String {
        self.0.uuid().to_string()
    }

    /// Returns its number while it runs, or else -1.
    fn id(&self) -> Result<i32> {
        Ok(self.0.info()?.id.unwrap_or(-1))
    }

    /// Returns True if the domain is running.
    fn is_active(&self) -> Result<bool> {
        Ok(self.0.info()?.id.is_some())
    }

    /// Starts it.
    fn create(&self) -> Result<i32> {
        self.0.start().map(|()| 0)
    }

    /// Asks the guest to stop.
    fn shutdown(&self) -> Result<i32> {
        self.0.shutdown().map(|()| 0)
    }

    /// Stops it without asking the guest.
    fn destroy(&self) -> Result<i32> {
        self.0.destroy().map(|()| 0)
    }

    /// Removes its definition.
    fn undefine(&self) -> Result<i32> {
        self.0.undefine().map(|()| 0)
    }

    /// Returns its state, its maximum and its current memory in KiB, its processors, and their run time.
    fn info(&self) -> Result<Vec<u64>> {
        let info = self.0.info()?;
        Ok(vec![info.state as u64, info.max_memory, info.memory, info.vcpus.into(), 0])
    }

    /// Returns its XML.
    #[pyo3(signature = (flags = 0))]
    fn xml(&self, flags: u32) -> Result<String> {
        _ = flags;
        self.0.xml()
    }

    /// Changes its name.
    #[pyo3(signature = (name, flags = 0))]
    fn rename(&mut self, name: &str, flags: u32) -> Result<i32> {
        _ = flags;
        self.0.rename(name).map(|()| 0)
    }

    /// Writes it to a file and stops it.
    fn save(&self, py: Python<'_>, path: &str) -> Result<i32> {
        py.detach(|| self.0.save(path)).map(|()| 0)
    }

    /// Stops its current job; the driver here has no jobs.
    fn abort_job(&self) -> Result<i32> {
        self.0.abort_job().map(|()| 0)
    }
}
