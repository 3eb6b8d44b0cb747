//! Domains.

use minivirt::Result;
use pyo3::prelude::*;

/// A domain of a connection's node.
#[pyclass(module = "minivirt")]
pub struct Domain(pub(crate) minivirt::Domain);

#[pymethods]
impl Domain {
    /// Its name.
    fn name(&self) -> &str {
        self.0.name()
    }

    /// Its UUID.
    fn uuid(&self) -> String {
        self.0.uuid().to_string()
    }

    /// Its number while it runs, else -1.
    fn id(&self) -> Result<i32> {
        Ok(self.0.info()?.id.unwrap_or(-1))
    }

    /// Returns whether the domain is running.
    fn is_active(&self) -> Result<bool> {
        Ok(self.0.info()?.id.is_some())
    }

    /// Starts it.
    fn create(&self) -> Result<i32> {
        self.0.start().map(|()| 0)
    }

    /// Has the guest stop.
    fn shutdown(&self) -> Result<i32> {
        self.0.shutdown().map(|()| 0)
    }

    /// Stops it whatever the guest says.
    fn destroy(&self) -> Result<i32> {
        self.0.destroy().map(|()| 0)
    }

    /// Forgets its definition.
    fn undefine(&self) -> Result<i32> {
        self.0.undefine().map(|()| 0)
    }

    /// Its state, the most memory it may use and the memory it uses in KiB, its processors, and the time that they ran.
    fn info(&self) -> Result<Vec<u64>> {
        let info = self.0.info()?;
        Ok(vec![info.state as u64, info.max_memory, info.memory, info.vcpus.into(), 0])
    }

    /// Its XML.
    #[pyo3(signature = (flags = 0))]
    fn xml(&self, flags: u32) -> Result<String> {
        _ = flags;
        self.0.xml()
    }

    /// Gives it another name.
    #[pyo3(signature = (name, flags = 0))]
    fn rename(&mut self, name: &str, flags: u32) -> Result<i32> {
        _ = flags;
        self.0.rename(name).map(|()| 0)
    }

    /// Writes it to a file and stops it.
    fn save(&self, py: Python<'_>, path: &str) -> Result<i32> {
        py.detach(|| self.0.save(path)).map(|()| 0)
    }

    /// Stops its job: no driver here has jobs.
    fn abort_job(&self) -> Result<i32> {
        self.0.abort_job().map(|()| 0)
    }
}
