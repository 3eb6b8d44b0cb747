//! Connections for tasks.

use crate::connection::Connection;
use crate::domain::Domain;
use minivirt::{Result, asynchronous};
use pyo3::prelude::*;

/// A connection for tasks.
#[pyclass(module = "minivirt")]
pub struct AsyncConnection(asynchronous::Connection);

#[pymethods]
impl AsyncConnection {
    /// Makes the same connection for tasks.
    #[new]
    fn new(connection: &Connection) -> Self {
        AsyncConnection(connection.inner().clone().into())
    }

    /// Opens a node.
    #[staticmethod]
    async fn open(uri: String) -> Result<Self> {
        asynchronous::Connection::open(&uri).await.map(AsyncConnection)
    }

    /// Finds a domain by its name.
    async fn lookup_by_name(&self, name: String) -> Result<Domain> {
        self.0.lookup_by_name(&name).await.map(Domain)
    }

    /// Defines several domains, or none.
    async fn define_all(&self, documents: Vec<String>) -> Result<Vec<Domain>> {
        let documents: Vec<&str> = documents.iter().map(|document| &**document).collect();
        Ok(self.0.define_all(&documents).await?.into_iter().map(Domain).collect())
    }

    /// Starts all domains that do not run, and returns their number.
    async fn start_all(&self) -> Result<usize> {
        self.0.start_all().await
    }
}
