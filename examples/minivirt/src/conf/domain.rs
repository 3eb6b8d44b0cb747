//! A domain's configuration: its definition, from XML and back, and the set of the domains of a node.

use std::num::NonZero;

use roxmltree::Node;

use super::Key;
use crate::{ErrorCode, ErrorDomain, Result, Uuid, xml};

virerr::domain!(ErrorDomain::Domain);

const KINDS: &str = "none qemu kqemu kvm xen lxc uml openvz test vmware hyperv vbox phyp parallels bhyve vz hvf";
const OS_TYPES: &str = "hvm linux uml xen xenpvh";

/// The content of a domain's XML.
#[derive(Debug, Clone)]
pub(crate) struct Definition {
    pub(crate) name: String,
    pub(crate) uuid: Uuid,
    kind: String,
    os_type: String,
    pub(crate) max_memory: u64,
    pub(crate) memory: u64,
    pub(crate) vcpus: u32,
}

impl Definition {
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let document = xml::parse(text, "(domain_definition)", VIR_FROM_THIS)?;
        Self::from_element(xml::root(&document, "domain")?)
    }

    pub(crate) fn from_element(domain: Node<'_, '_>) -> Result<Self> {
        let (name, uuid) = xml::identity(domain, VIR_FROM_THIS)?;
        let kind = kind(domain)?;
        let os_type = os_type(domain)?;
        let max_memory = memory(domain, "memory")?.unwrap_or(0);
        let memory = memory(domain, "currentMemory")?.filter(|size| (1..max_memory).contains(size));
        let memory = memory.unwrap_or(max_memory);
        virerr::ensure!(max_memory > 0, ErrorCode::XmlError, object = &name, "<memory> must give a size");
        let vcpus = vcpus(domain)?;
        virerr::ensure!(!name.contains('/'), ErrorCode::XmlError, object = &name, "a name cannot hold a slash");
        Ok(Self { name, uuid, kind, os_type, max_memory, memory, vcpus })
    }

    pub(crate) fn to_xml(&self) -> String {
        let Self { name, uuid, kind, os_type, max_memory, memory, vcpus } = self;
        let name = xml::escape(name);
        format!(
            "<domain type='{kind}'>\n  <name>{name}</name>\n  <uuid>{uuid}</uuid>\n  \
             <memory unit='KiB'>{max_memory}</memory>\n  <currentMemory unit='KiB'>{memory}</currentMemory>\n  \
             <vcpu>{vcpus}</vcpu>\n  <os>\n    <type>{os_type}</type>\n  </os>\n</domain>\n"
        )
    }
}

fn kind(domain: Node<'_, '_>) -> Result<String> {
    match domain.attribute("type") {
        None | Some("") => virerr::bail!(ErrorCode::InternalError, "<domain> has no type"),
        Some(kind) if KINDS.split(' ').any(|known| known == kind) => Ok(kind.to_owned()),
        Some(kind) => virerr::bail!(ErrorCode::ConfigUnsupported, "unknown domain type '{kind}'"),
    }
}

fn os_type(domain: Node<'_, '_>) -> Result<String> {
    match xml::child(domain, "os").and_then(|os| xml::text(os, "type")) {
        None => virerr::bail!(ErrorCode::XmlError, "<os> must give a <type>"),
        Some(os_type) if OS_TYPES.split(' ').any(|known| known == os_type) => Ok(os_type.to_owned()),
        Some(os_type) => virerr::bail!(ErrorCode::ConfigUnsupported, "unknown operating system type '{os_type}'"),
    }
}

/// Reads a size in KiB, rounded up.
fn memory(domain: Node<'_, '_>, name: &str) -> Result<Option<u64>> {
    let Some(size) = xml::number(domain, name)? else {
        return Ok(None);
    };
    let unit = xml::child(domain, name).and_then(|element| element.attribute("unit"));
    let unit = unit.filter(|unit| !unit.is_empty()).unwrap_or("KiB");
    let Some(scale) = scale(unit) else {
        virerr::bail!(ErrorCode::InvalidArg, domain = ErrorDomain::None, "unknown unit '{unit}'")
    };
    match size.checked_mul(scale) {
        Some(bytes) => Ok(Some(bytes.div_ceil(1024))),
        None => virerr::bail!(ErrorCode::Overflow, domain = ErrorDomain::None, "{size} {unit}"),
    }
}

/// Returns the bytes of one unit: `k` and `KiB` are 1024, `KB` is 1000, and so on.
fn scale(unit: &str) -> Option<u64> {
    let unit = unit.to_ascii_lowercase();
    if matches!(&*unit, "b" | "byte" | "bytes") {
        return Some(1);
    }
    let (prefix, rest) = unit.split_at_checked(1)?;
    let power = 1 + u32::try_from("kmgtpe".find(prefix)?).ok()?;
    match rest {
        "" | "ib" => Some(1024_u64.pow(power)),
        "b" => Some(1000_u64.pow(power)),
        _ => None,
    }
}

fn vcpus(domain: Node<'_, '_>) -> Result<u32> {
    let Some(element) = xml::child(domain, "vcpu") else {
        return Ok(1);
    };
    let vcpus = element.text().unwrap_or_default().parse::<NonZero<u32>>();
    Ok(vcpus.or_error_with(ErrorCode::XmlError, || "<vcpu> must be a whole number from 1 on")?.get())
}

/// A domain of a node.
#[derive(Debug, Clone)]
pub(crate) struct DomainObject {
    pub(crate) definition: Definition,
    /// Its number while it runs.
    pub(crate) id: Option<i32>,
    /// `true` if its definition stays when it stops.
    pub(crate) persistent: bool,
}

impl DomainObject {
    /// Returns the name, for messages.
    pub(crate) fn name(&self) -> &str {
        &self.definition.name
    }

    pub(crate) fn must_run(&self) -> Result<()> {
        let running = self.id.is_some();
        virerr::ensure!(running, ErrorCode::OperationInvalid, object = self.name(), "the domain is not running");
        Ok(())
    }
}

/// The domains of a node. No two share a name or a UUID.
#[derive(Debug, Default)]
pub(crate) struct DomainSet(Vec<DomainObject>);

impl DomainSet {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &DomainObject> {
        self.0.iter()
    }

    pub(crate) fn find(&mut self, key: Key<'_>) -> Option<&mut DomainObject> {
        self.0.iter_mut().find(|domain| key.fits(domain.name(), domain.definition.uuid, domain.id))
    }

    /// Defines a persistent domain, new or existing.
    pub(crate) fn define(&mut self, definition: Definition) -> Result<&mut DomainObject> {
        let domain = self.claim(&definition)?;
        domain.definition = definition;
        domain.persistent = true;
        Ok(domain)
    }

    /// Runs a domain with this definition as `id`.
    pub(crate) fn launch(&mut self, definition: Definition, id: i32) -> Result<&mut DomainObject> {
        let domain = self.claim(&definition)?;
        let stopped = domain.id.is_none();
        virerr::ensure!(stopped, ErrorCode::OperationInvalid, object = domain.name(), "the domain is running already");
        domain.definition = definition;
        domain.id = Some(id);
        Ok(domain)
    }

    /// Returns the domain with the definition's name and UUID, which is made if neither exists.
    fn claim(&mut self, definition: &Definition) -> Result<&mut DomainObject> {
        let Definition { name, uuid, .. } = definition;
        for DomainObject { definition: other, .. } in &self.0 {
            let taken = (other.name == *name) != (other.uuid == *uuid);
            virerr::ensure!(!taken, ErrorCode::DomExist, object = name, "'{}' with UUID {}", other.name, other.uuid);
        }
        let position = self.0.iter().position(|domain| domain.definition.uuid == *uuid).unwrap_or_else(|| {
            self.0.push(DomainObject { definition: definition.clone(), id: None, persistent: false });
            self.0.len() - 1
        });
        Ok(&mut self.0[position])
    }

    /// Refuses a new name that the domain `name` cannot have.
    pub(crate) fn check_rename(&mut self, name: &str, new_name: &str) -> Result<()> {
        let same = name == new_name;
        virerr::ensure!(!same, ErrorCode::OperationInvalid, object = name, "the domain has that name already");
        let taken = self.find(Key::Name(new_name)).is_some();
        virerr::ensure!(!taken, ErrorCode::OperationInvalid, object = name, "another domain has the name '{new_name}'");
        Ok(())
    }

    /// Drops domains that neither run nor are persistent.
    pub(crate) fn sweep(&mut self) {
        self.0.retain(|domain| domain.id.is_some() || domain.persistent);
    }
}
