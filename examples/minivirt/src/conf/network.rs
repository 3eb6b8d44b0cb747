//! A network's configuration: its definition, from XML, and the set of the networks of a node.

use roxmltree::Node;

use super::Key;
use crate::{ErrorCode, ErrorDomain, Result, Uuid, xml};

virerr::domain!(ErrorDomain::Network);

/// A network of a node, made from its XML.
#[derive(Debug, Clone)]
pub(crate) struct NetworkObject {
    pub(crate) name: String,
    pub(crate) uuid: Uuid,
    pub(crate) active: bool,
}

impl NetworkObject {
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let document = xml::parse(text, "(network_definition)", VIR_FROM_THIS)?;
        Self::from_element(xml::root(&document, "network")?)
    }

    pub(crate) fn from_element(network: Node<'_, '_>) -> Result<Self> {
        let slash = xml::text(network, "name").is_some_and(|name| name.contains('/'));
        virerr::ensure!(!slash, ErrorCode::XmlDetail, domain = ErrorDomain::Xml, "a name cannot hold a slash");
        let (name, uuid) = xml::identity(network, VIR_FROM_THIS)?;
        Ok(Self { name, uuid, active: false })
    }
}

/// The networks of a node. No two share a name or a UUID.
#[derive(Debug, Default)]
pub(crate) struct NetworkSet(Vec<NetworkObject>);

impl NetworkSet {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &NetworkObject> {
        self.0.iter()
    }

    pub(crate) fn find(&self, key: Key<'_>) -> Option<&NetworkObject> {
        self.0.iter().find(|network| key.fits(&network.name, network.uuid, None))
    }

    /// Adds a network, unless it exists.
    pub(crate) fn define(&mut self, network: NetworkObject) -> Result<()> {
        for NetworkObject { name, uuid, .. } in &self.0 {
            let taken = (*name == network.name) != (*uuid == network.uuid);
            virerr::ensure!(!taken, ErrorCode::NetworkExist, object = &network.name, "'{name}' with UUID {uuid}");
        }
        if self.find(Key::Uuid(network.uuid)).is_none() {
            self.0.push(network);
        }
        Ok(())
    }
}
