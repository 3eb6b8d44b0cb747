//! The API of domains: finding, listing, defining and running them, and what there is to know of one.

use std::fmt;
use std::fs;

use crate::conf::Key;
use crate::conf::domain::{Definition, DomainObject};
use crate::driver::{self, ImageError};
use crate::{Connection, ErrorDomain, Result, Uuid};

virerr::domain!(ErrorDomain::Domain);

/// A domain of a connection's node: found by its UUID for good, whatever becomes of its name.
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

/// What a domain is doing, with libvirt's numbers.
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

/// What there is to know of a domain.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DomainInfo {
    /// Whether it runs.
    pub state: DomainState,
    /// Its number while it runs.
    pub id: Option<i32>,
    /// Whether it stays when it stops.
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
    /// `NoDomain` where there is none.
    pub fn lookup_by_name(&self, name: &str) -> Result<Domain> {
        let domain = self.driver(VIR_FROM_THIS)?.domain(Key::Name(name))?;
        Ok(Domain::new(self, domain))
    }

    /// Finds a running domain by its number. (`virDomainLookupByID`)
    ///
    /// # Errors
    ///
    /// `NoDomain` where there is none, `InvalidArg` for a negative number.
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
    /// `NoDomain` where there is none, `InvalidArg` where `uuid` is not one.
    pub fn lookup_by_uuid(&self, uuid: &str) -> Result<Domain> {
        let driver = self.driver(VIR_FROM_THIS)?;
        let Some(key) = Uuid::parse(uuid) else {
            return Err(virerr::invalid_arg!(uuid, "{uuid:?} is not a UUID"));
        };
        Ok(Domain::new(self, driver.domain(Key::Uuid(key))?))
    }

    /// Finds a domain by what a user typed: its number, its UUID or its name, in this order. The look-ups that fail on
    /// the way are nobody's business: they are calls inside a call, so no handler hears of them.
    ///
    /// # Errors
    ///
    /// `NoDomain` where there is none.
    pub fn find_domain(&self, key: &str) -> Result<Domain> {
        let by_id = key.parse().ok().and_then(|id| self.lookup_by_id(id).ok());
        match by_id.or_else(|| self.lookup_by_uuid(key).ok()) {
            Some(domain) => Ok(domain),
            None => self.lookup_by_name(key),
        }
    }

    /// All domains, running or not. (`virConnectListAllDomains`)
    ///
    /// # Errors
    ///
    /// None but that of a closed connection.
    pub fn list_domains(&self) -> Result<Vec<Domain>> {
        let domains = self.driver(VIR_FROM_THIS)?.domains();
        Ok(domains.into_iter().map(|domain| Domain::new(self, domain)).collect())
    }

    /// Defines a domain from XML, or defines anew the one that has its name and UUID. (`virDomainDefineXML`)
    ///
    /// # Errors
    ///
    /// `XmlDetail` for malformed XML, `XmlError`, `NoName` and `ConfigUnsupported` among others for XML that does not
    /// describe a domain, `DomExist` where name or UUID is another domain's.
    pub fn define_xml(&self, xml: &str) -> Result<Domain> {
        let driver = self.driver_to_change(VIR_FROM_THIS)?;
        let domain = driver.define(Definition::parse(xml)?)?;
        Ok(Domain::new(self, domain))
    }

    /// Defines a domain from an XML file.
    ///
    /// # Errors
    ///
    /// `SystemError` where the file cannot be read, and those of [`define_xml`](Self::define_xml).
    pub fn define_file(&self, path: &str) -> Result<Domain> {
        let xml = fs::read_to_string(path).or_os_error_with(|| format!("cannot read '{path}'"))?;
        self.define_xml(&xml)
    }

    /// Runs a domain from XML; unless it is defined, it is gone when it stops. (`virDomainCreateXML`)
    ///
    /// # Errors
    ///
    /// Those of [`define_xml`](Self::define_xml), and `OperationInvalid` where it runs already.
    pub fn create_xml(&self, xml: &str) -> Result<Domain> {
        let driver = self.driver_to_change(VIR_FROM_THIS)?;
        let domain = driver.create(Definition::parse(xml)?)?;
        Ok(Domain::new(self, domain))
    }

    /// Runs a domain that [`Domain::save`] wrote to a file. (`virDomainRestore`)
    ///
    /// # Errors
    ///
    /// `SystemError` where the file cannot be read or ends early, `InternalError` where it holds no domain, and those
    /// of [`create_xml`](Self::create_xml).
    pub fn restore(&self, path: &str) -> Result<()> {
        self.driver_to_change(VIR_FROM_THIS)?.restore(path)
    }

    /// The XML of a domain that [`Domain::save`] wrote to a file. (`virDomainSaveImageGetXMLDesc`)
    ///
    /// # Errors
    ///
    /// An [`ImageError`], which says what is wrong with the file; handlers are told it as [`restore`](Self::restore)
    /// fails.
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

    /// Its name. (`virDomainGetName`)
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its UUID. (`virDomainGetUUID`)
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.uuid
    }

    /// What there is to know of it. (`virDomainGetInfo`, `virDomainGetID`, `virDomainIsPersistent`)
    ///
    /// # Errors
    ///
    /// None but that of a domain that is gone.
    pub fn info(&self) -> Result<DomainInfo> {
        let DomainObject { definition, id, persistent } = self.connection.driver(VIR_FROM_THIS)?.domain(self.key())?;
        let state = if id.is_some() { DomainState::Running } else { DomainState::ShutOff };
        let Definition { max_memory, memory, vcpus, .. } = definition;
        Ok(DomainInfo { state, id, persistent, max_memory, memory, vcpus })
    }

    /// Its XML. (`virDomainGetXMLDesc`)
    ///
    /// # Errors
    ///
    /// None but that of a domain that is gone.
    pub fn xml(&self) -> Result<String> {
        let domain = self.connection.driver(VIR_FROM_THIS)?.domain(self.key())?;
        Ok(domain.definition.to_xml())
    }

    /// Starts it. (`virDomainCreate`)
    ///
    /// # Errors
    ///
    /// `InternalError` where it runs: that is what libvirt's test driver says.
    pub fn start(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.start(self.key())
    }

    /// Has the guest stop. (`virDomainShutdown`)
    ///
    /// # Errors
    ///
    /// `InternalError` where it does not run: that is what libvirt's test driver says.
    pub fn shutdown(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.shutdown(self.key())
    }

    /// Stops it whatever the guest says. (`virDomainDestroy`)
    ///
    /// # Errors
    ///
    /// `OperationInvalid` where it does not run.
    pub fn destroy(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.destroy(self.key())
    }

    /// Forgets its definition; one that runs is gone when it stops. (`virDomainUndefine`)
    ///
    /// # Errors
    ///
    /// None but those of every function that changes a domain.
    pub fn undefine(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.undefine(self.key())
    }

    /// Gives it another name. (`virDomainRename`)
    ///
    /// # Errors
    ///
    /// `InvalidArg` for an empty name, `XmlError` for one with a slash, `OperationInvalid` where the domain runs or the
    /// name is taken, be it by itself.
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
    /// `OperationInvalid` where it does not run, `SystemError` where the file cannot be written.
    pub fn save(&self, path: &str) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?.save(self.key(), path)
    }

    /// Stops the job that the domain is busy with: no driver here has jobs. (`virDomainAbortJob`)
    ///
    /// # Errors
    ///
    /// `NoSupport`, always.
    pub fn abort_job(&self) -> Result<()> {
        self.connection.driver_to_change(VIR_FROM_THIS)?;
        Err(virerr::unsupported!())
    }
}
