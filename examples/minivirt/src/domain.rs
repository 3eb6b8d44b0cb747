//! The API of domains: finding, listing, defining and running them, and their state.

use std::fmt;
use std::fs;

use crate::conf::Key;
use crate::conf::domain::{Definition, DomainObject};
use crate::driver::{self, ImageError};
use crate::{Connection, ErrorDomain, Result, Uuid};

virerr::domain!(ErrorDomain::Domain);

/// A domain of a connection's node. It keeps its UUID, while its name may change.
///
/// Every function on one fails with `NoDomain` once the domain is gone, and those that change something fail with
/// `OperationDenied` on a read-only connection; the codes named here are those of [`ErrorCode`](crate::ErrorCode).
#[derive(Debug, Clone, virerr::Connected)]
pub struct Domain {
    #[connected]
    connection: Connection,
    name: String,
    uuid: Uuid,
}

/// The state of a domain, with libvirt's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DomainState {
    /// It runs.
    Running = 1,
    /// It is defined and does not run.
    ShutOff = 5,
}

impl fmt::Display for DomainState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Running => "running",
            Self::ShutOff => "shut off",
        })
    }
}

/// Information about a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainInfo {
    /// Its state.
    pub state: DomainState,
    /// Its number while it runs.
    pub id: Option<i32>,
    /// `true` if its definition stays when it stops.
    pub persistent: bool,
    /// The most memory it may use, in KiB.
    pub max_memory: u64,
    /// The memory it uses, in KiB.
    pub memory: u64,
    /// Its processors.
    pub vcpus: u32,
}

/// # Domains
///
/// Each function fails with `InvalidConn` on a closed connection, and those that change something with
/// `OperationDenied` on a read-only one; the codes named here are those of [`ErrorCode`](crate::ErrorCode).
#[virerr::vir_api]
impl Connection {
    /// Finds a domain by its name. (`virDomainLookupByName`)
    ///
    /// # Errors
    ///
    /// `NoDomain` if there is none.
    pub fn lookup_by_name(&self, name: &str) -> Result<Domain> {
        let domain = self.driver(VIR_FROM_THIS)?.domain(Key::Name(name))?;
        Ok(Domain::new(self, domain))
    }

    /// Finds a running domain by its number. (`virDomainLookupByID`)
    ///
    /// # Errors
    ///
    /// `NoDomain` if there is none, `InvalidArg` for a negative number.
    pub fn lookup_by_id(&self, id: i32) -> Result<Domain> {
        let driver = self.driver(VIR_FROM_THIS)?;
        if id < 0 {
            return Err(virerr::invalid_arg!(id, "{id} is negative"));
        }
        Ok(Domain::new(self, driver.domain(Key::Id(id))?))
    }

    /// Finds a domain by its UUID. (`virDomainLookupByUUIDString`)
    ///
    /// # Errors
    ///
    /// `NoDomain` if there is none, `InvalidArg` if `uuid` is not a UUID.
    pub fn lookup_by_uuid(&self, uuid: &str) -> Result<Domain> {
        let driver = self.driver(VIR_FROM_THIS)?;
        let Some(key) = Uuid::parse(uuid) else {
            return Err(virerr::invalid_arg!(uuid, "{uuid:?} is not a UUID"));
        };
        Ok(Domain::new(self, driver.domain(Key::Uuid(key))?))
    }

    /// Finds a domain by a user's input: its number, its UUID or its name, in this order. Look-ups that fail on the way
    /// are calls inside a call, so they are not reported.
    ///
    /// # Errors
    ///
    /// `NoDomain` if there is none.
    pub fn find_domain(&self, key: &str) -> Result<Domain> {
        let by_id = key.parse().ok().and_then(|id| self.lookup_by_id(id).ok());
        match by_id.or_else(|| self.lookup_by_uuid(key).ok()) {
            Some(domain) => Ok(domain),
            None => self.lookup_by_name(key),
        }
    }

    /// Returns all domains, running or not. (`virConnectListAllDomains`)
    ///
    /// # Errors
    ///
    /// Only that of a closed connection.
    pub fn list_domains(&self) -> Result<Vec<Domain>> {
        let domains = self.driver(VIR_FROM_THIS)?.domains();
        Ok(domains.into_iter().map(|domain| Domain::new(self, domain)).collect())
    }

    /// Defines a domain from XML, or redefines the one with its name and UUID. (`virDomainDefineXML`)
    ///
    /// # Errors
    ///
    /// `XmlDetail` for malformed XML; `XmlError`, `NoName` and `ConfigUnsupported`, among others, for XML that does not
    /// describe a domain; `DomExist` if another domain has the name or the UUID.
    pub fn define_xml(&self, xml: &str) -> Result<Domain> {
        let driver = self.driver_to_change(VIR_FROM_THIS)?;
        let domain = driver.define(Definition::parse(xml)?)?;
        Ok(Domain::new(self, domain))
    }

    /// Defines a domain from an XML file.
    ///
    /// # Errors
    ///
    /// `SystemError` if the file cannot be read, and those of [`define_xml`](Self::define_xml).
    pub fn define_file(&self, path: &str) -> Result<Domain> {
        let xml = fs::read_to_string(path).or_os_error_with(|| format!("cannot read '{path}'"))?;
        self.define_xml(&xml)
    }

    /// Runs a domain from XML. Unless it is defined, it disappears when it stops. (`virDomainCreateXML`)
    ///
    /// # Errors
    ///
    /// Those of [`define_xml`](Self::define_xml), and `OperationInvalid` if it runs already.
    pub fn create_xml(&self, xml: &str) -> Result<Domain> {
        let driver = self.driver_to_change(VIR_FROM_THIS)?;
        let domain = driver.create(Definition::parse(xml)?)?;
        Ok(Domain::new(self, domain))
    }

    /// Runs a domain that [`Domain::save`] wrote to a file. (`virDomainRestore`)
    ///
    /// # Errors
    ///
    /// `SystemError` if the file cannot be read or ends early, `InternalError` if it does not contain a domain, and
    /// those of [`create_xml`](Self::create_xml).
    pub fn restore(&self, path: &str) -> Result<()> {
        self.driver_to_change(VIR_FROM_THIS)?.restore(path)
    }

    /// Returns the XML of a domain that [`Domain::save`] wrote to a file. (`virDomainSaveImageGetXMLDesc`)
    ///
    /// # Errors
    ///
    /// An [`ImageError`], which describes the problem with the file. Handlers get it with the codes of
    /// [`restore`](Self::restore).
    pub fn saved_xml(&self, path: &str) -> Result<String, ImageError> {
        self.driver(VIR_FROM_THIS)?;
        driver::read_image(path)
    }
}

#[virerr::vir_api]
impl Domain {
    pub(crate) fn new(connection: &Connection, domain: DomainObject) -> Self {
        let Definition { name, uuid, .. } = domain.definition;
        Self { connection: connection.clone(), name, uuid }
    }

    fn key(&self) -> Key<'_> {
        Key::Handle(self.uuid, &self.name)
    }

    /// Returns its name. (`virDomainGetName`)
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns its UUID. (`virDomainGetUUID`)
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.uuid
    }

    /// Returns information about it. (`virDomainGetInfo`, `virDomainGetID`, `virDomainIsPersistent`)
    ///
    /// # Errors
    ///
    /// Only that of a domain that is gone.
    pub fn info(&self) -> Result<DomainInfo> {
        let DomainObject { definition, id, persistent } = self.connection.driver(VIR_FROM_THIS)?.domain(self.key())?;
        let state = if id.is_some() { DomainState::Running } else { DomainState::ShutOff };
        let Definition { max_memory, memory, vcpus, .. } = definition;
        Ok(DomainInfo { state, id, persistent, max_memory, memory, vcpus })
    }

    /// Returns its XML. (`virDomainGetXMLDesc`)
    ///
    /// # Errors
    ///
    /// Only that of a domain that is gone.
    pub fn xml(&self) -> Result<String> {
        let domain = self.connection.driver(VIR_FROM_THIS)?.domain(self.key())?;
        Ok(domain.definition.to_xml())
    }

    /// Starts it. (`virDomainCreate`)
    ///
    /// # Errors
    ///
    /// `InternalError` if it runs, as in libvirt's test driver.
    pub fn start(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.start(self.key())
    }

    /// Asks the guest to stop. (`virDomainShutdown`)
    ///
    /// # Errors
    ///
    /// `InternalError` if it does not run, as in libvirt's test driver.
    pub fn shutdown(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.shutdown(self.key())
    }

    /// Stops it without asking the guest. (`virDomainDestroy`)
    ///
    /// # Errors
    ///
    /// `OperationInvalid` where it does not run.
    pub fn destroy(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.destroy(self.key())
    }

    /// Removes its definition. A running domain disappears when it stops. (`virDomainUndefine`)
    ///
    /// # Errors
    ///
    /// Only those of every function that changes a domain.
    pub fn undefine(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.undefine(self.key())
    }

    /// Changes its name. (`virDomainRename`)
    ///
    /// # Errors
    ///
    /// `InvalidArg` for an empty name, `XmlError` for one with a slash, `OperationInvalid` if the domain runs or the
    /// name is taken, even by itself.
    pub fn rename(&mut self, new_name: &str) -> Result<()> {
        let driver = self.connection.driver_to_change(VIR_FROM_THIS)?;
        if new_name.is_empty() {
            return Err(virerr::invalid_arg!(new_name, "is empty"));
        }
        driver.rename(self.key(), new_name)?;
        self.name = new_name.to_owned();
        Ok(())
    }

    /// Writes it to a file and stops it. (`virDomainSave`)
    ///
    /// # Errors
    ///
    /// `OperationInvalid` if it does not run, `SystemError` if the file cannot be written.
    pub fn save(&self, path: &str) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.save(self.key(), path)
    }

    /// Stops the domain's current job; the driver here has no jobs. (`virDomainAbortJob`)
    ///
    /// # Errors
    ///
    /// `NoSupport`, always.
    pub fn abort_job(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?;
        Err(virerr::unsupported!())
    }
}
