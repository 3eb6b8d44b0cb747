//! The test driver: a node in memory, the default one or one from a file.

use std::fs;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::events::Events;
use super::image;
use crate::conf::Key;
use crate::conf::domain::{Definition, DomainObject, DomainSet};
use crate::conf::network::{NetworkObject, NetworkSet};
use crate::{DomainEventDetail, ErrorCode, ErrorDomain, Result, xml};

virerr::domain!(ErrorDomain::Test);

const DEFAULT_NODE: &str = "
<node>
  <domain type='test'>
    <name>test</name>
    <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
    <memory>8388608</memory>
    <currentMemory>2097152</currentMemory>
    <vcpu>2</vcpu>
    <os><type>hvm</type></os>
  </domain>
  <network>
    <name>default</name>
    <uuid>dd8fe884-6c02-601e-7551-cca97df1c5df</uuid>
  </network>
</node>";

/// A node, shared by all users of its connection.
#[derive(Debug)]
pub(crate) struct TestDriver {
    node: Mutex<Node>,
    /// Events are queued under the node's lock, so that they are in the order of the changes.
    events: Events,
}

#[derive(Debug, Default)]
struct Node {
    domains: DomainSet,
    networks: NetworkSet,
    last_id: i32,
}

impl TestDriver {
    /// Opens the node that the path of a `test:` URI names.
    pub(crate) fn open(path: &str) -> Result<Self> {
        let named = !matches!(path, "" | "/");
        virerr::ensure!(named, ErrorCode::InvalidArg, "the URI's path names no node");
        if path == "/default" {
            return Node::parse(DEFAULT_NODE, path).map(Self::new);
        }
        let what = || format!("cannot read the node's file '{path}'");
        let text = fs::read_to_string(path).or_error_with(ErrorCode::XmlError, what)?;
        Node::parse(&text, path).map(Self::new)
    }

    fn new(node: Node) -> Self {
        Self { node: Mutex::new(node), events: Events::default() }
    }

    fn node(&self) -> MutexGuard<'_, Node> {
        self.node.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn events(&self) -> &Events {
        &self.events
    }

    pub(crate) fn domains(&self) -> Vec<DomainObject> {
        self.node().domains.iter().cloned().collect()
    }

    pub(crate) fn domain(&self, key: Key<'_>) -> Result<DomainObject> {
        self.node().domain(key).cloned()
    }

    pub(crate) fn define(&self, definition: Definition) -> Result<DomainObject> {
        let newline = definition.name.contains('\n');
        virerr::ensure!(!newline, ErrorCode::XmlDetail, domain = ErrorDomain::Xml, "a name cannot hold a newline");
        let mut node = self.node();
        let known = node.domains.find(Key::Uuid(definition.uuid)).is_some();
        let domain = node.domains.define(definition)?;
        self.events.queue(domain, if known { DomainEventDetail::Updated } else { DomainEventDetail::Added });
        Ok(domain.clone())
    }

    pub(crate) fn create(&self, definition: Definition) -> Result<DomainObject> {
        self.launch(definition, DomainEventDetail::Booted)
    }

    fn launch(&self, definition: Definition, detail: DomainEventDetail) -> Result<DomainObject> {
        let mut node = self.node();
        let domain = node.launch(definition)?;
        self.events.queue(&domain, detail);
        Ok(domain)
    }

    pub(crate) fn start(&self, key: Key<'_>) -> Result<()> {
        let mut node = self.node();
        let id = node.last_id + 1;
        let domain = node.domain(key)?;
        let stopped = domain.id.is_none();
        virerr::ensure!(stopped, ErrorCode::InternalError, object = domain.name(), "the domain is running already");
        domain.id = Some(id);
        self.events.queue(domain, DomainEventDetail::Booted);
        node.last_id = id;
        Ok(())
    }

    /// Asks the guest to stop, which it does immediately.
    pub(crate) fn shutdown(&self, key: Key<'_>) -> Result<()> {
        let mut node = self.node();
        let domain = node.domain(key)?;
        let running = domain.id.is_some();
        virerr::ensure!(running, ErrorCode::InternalError, object = domain.name(), "the domain is not running");
        self.stop(&mut node, key, DomainEventDetail::ShutDown)
    }

    pub(crate) fn destroy(&self, key: Key<'_>) -> Result<()> {
        self.stop(&mut self.node(), key, DomainEventDetail::Destroyed)
    }

    pub(crate) fn undefine(&self, key: Key<'_>) -> Result<()> {
        let mut node = self.node();
        let domain = node.domain(key)?;
        domain.persistent = false;
        self.events.queue(domain, DomainEventDetail::Removed);
        node.domains.sweep();
        Ok(())
    }

    pub(crate) fn rename(&self, key: Key<'_>, new_name: &str) -> Result<()> {
        let mut node = self.node();
        let domain = node.domain(key)?;
        let name = domain.name().to_owned();
        virerr::ensure!(domain.id.is_none(), ErrorCode::OperationInvalid, object = name, "the domain is running");
        virerr::ensure!(!new_name.contains('/'), ErrorCode::XmlError, object = name, "a name cannot hold a slash");
        node.domains.check_rename(&name, new_name)?;
        let domain = node.domain(key)?;
        self.events.queue(domain, DomainEventDetail::OldName);
        domain.definition.name = new_name.to_owned();
        self.events.queue(domain, DomainEventDetail::NewName);
        Ok(())
    }

    /// Writes a running domain to a file and stops it.
    pub(crate) fn save(&self, key: Key<'_>, path: &str) -> Result<()> {
        let mut node = self.node();
        let domain = node.domain(key)?;
        domain.must_run()?;
        image::write(path, domain.name(), &domain.definition.to_xml())?;
        self.stop(&mut node, key, DomainEventDetail::Saved)
    }

    pub(crate) fn restore(&self, path: &str) -> Result<()> {
        let xml = image::read(path)?;
        self.launch(Definition::parse(&xml)?, DomainEventDetail::Restored)?;
        Ok(())
    }

    fn stop(&self, node: &mut Node, key: Key<'_>, detail: DomainEventDetail) -> Result<()> {
        let domain = node.domain(key)?;
        domain.must_run()?;
        domain.id = None;
        self.events.queue(domain, detail);
        node.domains.sweep();
        Ok(())
    }

    pub(crate) fn networks(&self) -> Vec<NetworkObject> {
        self.node().networks.iter().cloned().collect()
    }

    pub(crate) fn network(&self, key: Key<'_>) -> Result<NetworkObject> {
        let network = self.node().networks.find(key).cloned();
        network.or_error_with(ErrorCode::NoNetwork, || format!("no network with {key}"))
    }

    pub(crate) fn define_network(&self, network: NetworkObject) -> Result<NetworkObject> {
        let key = network.uuid;
        self.node().networks.define(network)?;
        self.network(Key::Uuid(key))
    }
}

impl Node {
    /// Reads a node: every domain is running and persistent, and every network is active.
    fn parse(text: &str, path: &str) -> Result<Self> {
        let document = xml::parse(text, path, VIR_FROM_THIS)?;
        let mut node = Self::default();
        for element in xml::root(&document, "node")?.children() {
            match element.tag_name().name() {
                "domain" => {
                    let definition = Definition::from_element(element)?;
                    node.domains.define(definition.clone())?;
                    node.launch(definition)?;
                }
                "network" => {
                    let network = NetworkObject::from_element(element)?;
                    node.networks.define(NetworkObject { active: true, ..network })?;
                }
                _ => {}
            }
        }
        Ok(node)
    }

    fn domain(&mut self, key: Key<'_>) -> Result<&mut DomainObject> {
        self.domains.find(key).or_error_with(ErrorCode::NoDomain, || format!("no domain with {key}"))
    }

    fn launch(&mut self, definition: Definition) -> Result<DomainObject> {
        let domain = self.domains.launch(definition, self.last_id + 1)?.clone();
        self.last_id += 1;
        Ok(domain)
    }
}
