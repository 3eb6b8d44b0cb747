//! Connections.

use crate::domain::Domain;
use crate::network::Network;
use minivirt::Result;
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use std::time::Duration;
use virerr::python::Errors;

/// A connection to a node.
#[pyclass(module = "minivirt", weakref)]
pub struct Connection {
    inner: minivirt::Connection,
    /// The connection's last error and handler.
    #[pyo3(get)]
    errors: Py<PyAny>,
}

impl Connection {
    pub(crate) fn new(py: Python<'_>, inner: minivirt::Connection) -> PyResult<Self> {
        let errors = Errors::of(py, inner.errors())?.unbind();
        Ok(Connection { inner, errors })
    }

    pub(crate) fn inner(&self) -> &minivirt::Connection {
        &self.inner
    }
}

/// Opens a node: test:///default is a new one, test:///path/node.xml is the one in the file.
#[pyfunction]
#[pyo3(signature = (uri = None))]
pub fn open(py: Python<'_>, uri: Option<&str>) -> PyResult<Connection> {
    Connection::new(py, minivirt::Connection::open(uri.unwrap_or("test:///default"))?)
}

/// Opens a node read-only.
#[pyfunction]
#[pyo3(signature = (uri = None))]
pub fn open_read_only(py: Python<'_>, uri: Option<&str>) -> PyResult<Connection> {
    Connection::new(py, minivirt::Connection::open_read_only(uri.unwrap_or("test:///default"))?)
}

#[pymethods]
impl Connection {
    /// Returns the URI that was opened.
    fn uri(&self) -> Result<String> {
        self.inner.uri().map(str::to_owned)
    }

    /// Closes this reference and returns the number of those that are left.
    fn close(&mut self) -> Result<usize> {
        self.inner.close()
    }

    /// Finds a running domain by its number.
    fn lookup_by_id(&self, id: i32) -> Result<Domain> {
        self.inner.lookup_by_id(id).map(Domain)
    }

    /// Finds a domain by its name.
    fn lookup_by_name(&self, name: &str) -> Result<Domain> {
        self.inner.lookup_by_name(name).map(Domain)
    }

    /// Finds a domain by its UUID.
    fn lookup_by_uuid(&self, uuid: &str) -> Result<Domain> {
        self.inner.lookup_by_uuid(uuid).map(Domain)
    }

    /// Finds a network by its name.
    fn network_lookup_by_name(&self, name: &str) -> Result<Network> {
        self.inner.network_lookup_by_name(name).map(Network)
    }

    /// Finds a network by its UUID.
    fn network_lookup_by_uuid(&self, uuid: &str) -> Result<Network> {
        self.inner.network_lookup_by_uuid(uuid).map(Network)
    }

    /// Returns all domains, running or not.
    #[pyo3(signature = (flags = 0))]
    fn list_domains(&self, flags: u32) -> Result<Vec<Domain>> {
        _ = flags;
        Ok(self.inner.list_domains()?.into_iter().map(Domain).collect())
    }

    /// Returns all networks.
    #[pyo3(signature = (flags = 0))]
    fn list_networks(&self, flags: u32) -> Result<Vec<Network>> {
        _ = flags;
        Ok(self.inner.list_networks()?.into_iter().map(Network).collect())
    }

    /// Defines a domain from XML.
    fn define_xml(&self, xml: &str) -> Result<Domain> {
        self.inner.define_xml(xml).map(Domain)
    }

    /// Runs a domain from XML.
    #[pyo3(signature = (xml, flags = 0))]
    fn create_xml(&self, xml: &str, flags: u32) -> Result<Domain> {
        _ = flags;
        self.inner.create_xml(xml).map(Domain)
    }

    /// Defines a network from XML.
    fn network_define_xml(&self, xml: &str) -> Result<Network> {
        self.inner.network_define_xml(xml).map(Network)
    }

    /// Runs a domain that was saved to a file.
    fn restore(&self, py: Python<'_>, path: &str) -> Result<i32> {
        py.detach(|| self.inner.restore(path)).map(|()| 0)
    }

    /// Registers callback(connection, domain, event) for the events of all domains, and returns its id. run_events
    /// calls it.
    fn domain_event_register(&self, callback: Py<PyAny>) -> Result<i32> {
        self.inner.domain_event_register(move |connection, domain, event| {
            Python::attach(|py| {
                let called = Connection::new(py, connection.clone())
                    .and_then(|connection| callback.call1(py, (connection, Domain(domain.clone()), event as i32)));
                if let Err(err) = called {
                    err.write_unraisable(py, Some(callback.bind(py)));
                }
            });
        })
    }

    /// Deregisters a callback.
    fn domain_event_deregister(&self, id: i32) -> Result<()> {
        self.inner.domain_event_deregister(id)
    }

    /// Runs callbacks for the queued events, and returns their number; if there are none, waits for an event.
    #[pyo3(signature = (seconds = 0.0))]
    fn run_events(&self, py: Python<'_>, seconds: f64) -> PyResult<usize> {
        let wait = Duration::try_from_secs_f64(seconds)
            .map_err(|err| pyo3::exceptions::PyValueError::new_err(err.to_string()))?;
        Ok(py.detach(|| self.inner.run_events(wait))?)
    }

    /// Returns the last error as in libvirt's module: a tuple, or None.
    #[pyo3(name = "virConnGetLastError")]
    fn vir_conn_get_last_error<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.errors.bind(py).call_method0("last_tuple")
    }

    /// Clears this connection's last error.
    #[pyo3(name = "virConnResetLastError")]
    fn vir_conn_reset_last_error(&self) {
        self.inner.errors().reset();
    }

    fn __traverse__(&self, visit: PyVisit<'_>) -> std::result::Result<(), PyTraverseError> {
        visit.call(&self.errors)
    }
}
