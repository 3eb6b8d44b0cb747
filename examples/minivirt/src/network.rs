//! The API of networks: finding, listing and defining them, and their state.

use crate::conf::Key;
use crate::conf::network::NetworkObject;
use crate::{Connection, ErrorDomain, Result, Uuid};

virerr::domain!(ErrorDomain::Network);

/// A network of a connection's node.
#[derive(Debug, Clone, virerr::Connected)]
pub struct Network {
    #[connected]
    connection: Connection,
    name: String,
    uuid: Uuid,
}

/// # Networks
///
/// Each function fails with `InvalidConn` on a closed connection; the codes named here are those of
/// [`ErrorCode`](crate::ErrorCode).
#[virerr::vir_api]
impl Connection {
    /// Finds a network by its name. (`virNetworkLookupByName`)
    ///
    /// # Errors
    ///
    /// `NoNetwork` if there is none.
    pub fn network_lookup_by_name(&self, name: &str) -> Result<Network> {
        let network = self.driver(VIR_FROM_THIS)?.network(Key::Name(name))?;
        Ok(Network::new(self, network))
    }

    /// Finds a network by its UUID. (`virNetworkLookupByUUIDString`)
    ///
    /// # Errors
    ///
    /// `NoNetwork` if there is none, `InvalidArg` if `uuid` is not a UUID.
    pub fn network_lookup_by_uuid(&self, uuid: &str) -> Result<Network> {
        let driver = self.driver(VIR_FROM_THIS)?;
        let Some(key) = Uuid::parse(uuid) else {
            return Err(virerr::invalid_arg!(uuid, "{uuid:?} is not a UUID"));
        };
        Ok(Network::new(self, driver.network(Key::Uuid(key))?))
    }

    /// Returns all networks. (`virConnectListAllNetworks`)
    ///
    /// # Errors
    ///
    /// Only that of a closed connection.
    pub fn list_networks(&self) -> Result<Vec<Network>> {
        let networks = self.driver(VIR_FROM_THIS)?.networks();
        Ok(networks.into_iter().map(|network| Network::new(self, network)).collect())
    }

    /// Defines a network from XML; it is not active. (`virNetworkDefineXML`)
    ///
    /// # Errors
    ///
    /// `OperationDenied` on a read-only connection; `XmlDetail` for malformed XML; `XmlError` and `NoName`, among
    /// others, for XML that does not describe a network; `NetworkExist` if another network has the name or the UUID.
    pub fn network_define_xml(&self, xml: &str) -> Result<Network> {
        let driver = self.driver_to_change(VIR_FROM_THIS)?;
        let network = driver.define_network(NetworkObject::parse(xml)?)?;
        Ok(Network::new(self, network))
    }
}

#[virerr::vir_api]
impl Network {
    fn new(connection: &Connection, network: NetworkObject) -> Self {
        Self { connection: connection.clone(), name: network.name, uuid: network.uuid }
    }

    /// Returns its name. (`virNetworkGetName`)
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns its UUID. (`virNetworkGetUUID`)
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.uuid
    }

    /// Returns `true` if it is active. (`virNetworkIsActive`)
    ///
    /// # Errors
    ///
    /// `NoNetwork` if it is gone.
    pub fn is_active(&self) -> Result<bool> {
        let key = Key::Handle(self.uuid, &self.name);
        Ok(self.connection.driver(VIR_FROM_THIS)?.network(key)?.active)
    }
}
