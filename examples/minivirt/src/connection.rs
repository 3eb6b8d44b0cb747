//! Connections: opening and closing one, and the way from it to its driver.

use std::sync::Arc;

use virerr::ConnectionErrors;

use crate::driver::{self, TestDriver};
use crate::{ErrorCode, ErrorDomain, Minivirt, Result};

virerr::domain!(ErrorDomain::None);

/// A reference to a connection to a node. A clone is another reference to the same connection, its errors included, and
/// so is every domain and network that came from it; the node lasts as long as there is one.
#[derive(Debug, Clone, virerr::Connected)]
pub struct Connection {
    uri: Arc<str>,
    driver: Option<Arc<TestDriver>>,
    read_only: bool,
    errors: ConnectionErrors<Minivirt>,
}

#[virerr::vir_api]
impl Connection {
    /// Opens a node: `test:///default` is a new one with a running domain `test` and an active network `default`,
    /// `test:///path/node.xml` is what the file describes. (`virConnectOpen`)
    ///
    /// # Errors
    ///
    /// [`ErrorCode::NoConnect`] where no driver takes the URI, [`ErrorCode::InvalidArg`] where it names no node,
    /// [`ErrorCode::XmlError`] where the node's file cannot be read, and what its XML fails with.
    pub fn open(uri: &str) -> Result<Self> {
        Self::connect(uri, false)
    }

    /// Opens a node to look at: whatever would change it fails. (`virConnectOpenReadOnly`)
    ///
    /// # Errors
    ///
    /// Those of [`open`](Self::open).
    pub fn open_read_only(uri: &str) -> Result<Self> {
        Self::connect(uri, true)
    }

    fn connect(uri: &str, read_only: bool) -> Result<Self> {
        let driver = Some(Arc::new(driver::open(uri)?));
        Ok(Self { uri: uri.into(), driver, read_only, errors: ConnectionErrors::new() })
    }

    /// Gives this reference up and tells how many are left. (`virConnectClose`)
    ///
    /// # Errors
    ///
    /// [`ErrorCode::InvalidConn`] where it was given up before.
    pub fn close(&mut self) -> Result<usize> {
        self.driver(VIR_FROM_THIS)?;
        let left = self.driver.take().map_or(0, |driver| Arc::strong_count(&driver) - 1);
        Ok(left)
    }

    /// The URI that was opened. (`virConnectGetURI`)
    ///
    /// # Errors
    ///
    /// [`ErrorCode::InvalidConn`] on a closed connection.
    pub fn uri(&self) -> Result<&str> {
        self.driver(VIR_FROM_THIS)?;
        Ok(&self.uri)
    }

    /// The driver, asked for by `domain`.
    pub(crate) fn driver(&self, domain: ErrorDomain) -> Result<&TestDriver> {
        match &self.driver {
            Some(driver) => Ok(driver),
            None => virerr::bail!(ErrorCode::InvalidConn, domain = domain, "it is closed"),
        }
    }

    /// The driver, asked for by `domain` in order to change something.
    pub(crate) fn driver_to_change(&self, domain: ErrorDomain) -> Result<&TestDriver> {
        let driver = self.driver(domain)?;
        virerr::ensure!(!self.read_only, ErrorCode::OperationDenied, domain = domain, "the connection is read-only");
        Ok(driver)
    }
}
