//! Connections: opening and closing one, and finding its driver.

use std::sync::Arc;

use virerr::ConnectionErrors;

use crate::driver::{self, TestDriver};
use crate::{ErrorCode, ErrorDomain, Minivirt, Result};

virerr::domain!(ErrorDomain::None);

/// A reference to a connection to a node. A clone is another reference to the same connection, with the same errors,
/// and so is every domain and network from it. The node lasts as long as there is a reference.
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
    /// `test:///path/node.xml` is the one in the file. (`virConnectOpen`)
    ///
    /// # Errors
    ///
    /// [`ErrorCode::NoConnect`] if no driver takes the URI, [`ErrorCode::InvalidArg`] if it names no node,
    /// [`ErrorCode::XmlError`] if the node's file cannot be read, and the errors of its XML.
    pub fn open(uri: &str) -> Result<Self> {
        Self::connect(uri, false)
    }

    /// Opens a node read-only: calls that would change it fail. (`virConnectOpenReadOnly`)
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

    /// Closes this reference and returns the number of those that are left. (`virConnectClose`)
    ///
    /// # Errors
    ///
    /// [`ErrorCode::InvalidConn`] if it is closed already.
    pub fn close(&mut self) -> Result<usize> {
        self.driver(VIR_FROM_THIS)?;
        let left = self.driver.take().map_or(0, |driver| Arc::strong_count(&driver) - 1);
        Ok(left)
    }

    /// Returns the URI that was opened. (`virConnectGetURI`)
    ///
    /// # Errors
    ///
    /// [`ErrorCode::InvalidConn`] on a closed connection.
    pub fn uri(&self) -> Result<&str> {
        self.driver(VIR_FROM_THIS)?;
        Ok(&self.uri)
    }

    /// Returns the driver, for `domain`.
    pub(crate) fn driver(&self, domain: ErrorDomain) -> Result<&TestDriver> {
        match &self.driver {
            Some(driver) => Ok(driver),
            None => virerr::bail!(ErrorCode::InvalidConn, domain = domain, "it is closed"),
        }
    }

    /// Returns the driver, for a change by `domain`.
    pub(crate) fn driver_to_change(&self, domain: ErrorDomain) -> Result<&TestDriver> {
        let driver = self.driver(domain)?;
        virerr::ensure!(!self.read_only, ErrorCode::OperationDenied, domain = domain, "the connection is read-only");
        Ok(driver)
    }
}
