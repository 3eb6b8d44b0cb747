//! Domains: finding, listing, defining and running them, and their state.

use std::ffi::{CString, c_char, c_int, c_uint, c_ulong, c_ulonglong, c_ushort};

use minivirt::{DomainState, ErrorCode, ErrorDomain, Minivirt, Uuid};
use virerr::c::{Handle, Object, Out, Value};
use virerr::vir_api;

use crate::connection::{Connect, Reference};
use crate::references::References;
use crate::uuid::{RawUuid, UuidText};
use crate::{Result, array, event_loop};

virerr::domain!(ErrorDomain::Domain);

/// The object of a `virDomainPtr`.
#[derive(virerr::Connected)]
#[connected(no_method)]
pub(crate) struct Domain {
    #[connected]
    domain: minivirt::Domain,
    name: CString,
    conn: Reference,
    references: References,
}

impl Object for Domain {
    type Library = Minivirt;
    const INVALID: ErrorCode = ErrorCode::InvalidDomain;
    const NAME: &'static str = "virDomain";
}

impl Domain {
    /// Makes a domain of this connection.
    pub(crate) fn new(conn: &Connect, domain: minivirt::Domain) -> Handle<Self> {
        // XML has no NUL.
        let name = CString::new(domain.name()).unwrap_or_default();
        Handle::connected(Self { domain, name, conn: conn.refer(), references: References::one() })
    }

    /// Drops a reference to the domain of a handle. The last one closes the handle.
    pub(crate) fn release(domain: Handle<Self>) {
        if domain.get().is_some_and(|domain| domain.references.give_up()) {
            drop(domain.close());
        }
    }

    pub(crate) fn uuid(&self) -> Uuid {
        self.domain.uuid()
    }
}

#[vir_api(c, name = "virDomainLookupByName")]
fn lookup_by_name(conn: &Connect, name: &str) -> Result<Handle<Domain>> {
    Ok(Domain::new(conn, conn.connection.lookup_by_name(name)?))
}

#[vir_api(c, name = "virDomainLookupByID")]
fn lookup_by_id(conn: &Connect, id: c_int) -> Result<Handle<Domain>> {
    Ok(Domain::new(conn, conn.connection.lookup_by_id(id)?))
}

#[vir_api(c, name = "virDomainLookupByUUID")]
fn lookup_by_uuid(conn: &Connect, uuid: RawUuid) -> Result<Handle<Domain>> {
    Ok(Domain::new(conn, conn.connection.lookup_by_uuid(&uuid.text())?))
}

#[vir_api(c, name = "virDomainLookupByUUIDString")]
fn lookup_by_uuid_string(conn: &Connect, uuidstr: &str) -> Result<Handle<Domain>> {
    Ok(Domain::new(conn, conn.connection.lookup_by_uuid(uuidstr)?))
}

#[vir_api(c, name = "virDomainDefineXML")]
fn define_xml(conn: &Connect, xml: &str) -> Result<Handle<Domain>> {
    let domain = conn.connection.define_xml(xml)?;
    event_loop::wake();
    Ok(Domain::new(conn, domain))
}

#[vir_api(c, name = "virDomainDefineXMLFlags")]
fn define_xml_flags(conn: &Connect, xml: &str, _flags: c_uint) -> Result<Handle<Domain>> {
    define_xml(conn, xml)
}

#[vir_api(c, name = "virDomainCreateXML")]
fn create_xml(conn: &Connect, xmlDesc: &str, _flags: c_uint) -> Result<Handle<Domain>> {
    let domain = conn.connection.create_xml(xmlDesc)?;
    event_loop::wake();
    Ok(Domain::new(conn, domain))
}

/// The former name of `virDomainCreateXML`.
#[vir_api(c, name = "virDomainCreateLinux")]
fn create_linux(conn: &Connect, xmlDesc: &str, flags: c_uint) -> Result<Handle<Domain>> {
    create_xml(conn, xmlDesc, flags)
}

#[vir_api(c, name = "virDomainRestore")]
fn restore(conn: &Connect, from: &str) -> Result<()> {
    conn.connection.restore(from)?;
    event_loop::wake();
    Ok(())
}

#[vir_api(c, name = "virDomainSaveImageGetXMLDesc")]
fn saved_xml(conn: &Connect, file: &str, _flags: c_uint) -> Result<String> {
    Ok(conn.connection.saved_xml(file)?)
}

/// Returns the domains of a connection that run, or those that do not.
fn with_state(conn: &Connect, runs: bool) -> Result<Vec<minivirt::Domain>> {
    let mut domains = conn.connection.list_domains()?;
    domains.retain(|domain| domain.info().is_ok_and(|info| info.id.is_some() == runs));
    Ok(domains)
}

/// Checks the flags of `virConnectListAllDomains`, in groups: if flags of a group are set, one of them must be true of
/// the domain.
fn is_listed(domain: &minivirt::Domain, flags: c_uint) -> bool {
    let Ok(info) = domain.info() else { return false };
    let is_in = |group: c_uint, is: c_uint| flags & group == 0 || flags & is != 0;
    let runs = info.state == DomainState::Running;
    // Active or inactive, persistent or transient, the state; with or without a managed save, autostart, snapshots,
    // checkpoints (here without).
    is_in(0x3, if runs { 0x1 } else { 0x2 })
        && is_in(0xc, if info.persistent { 0x4 } else { 0x8 })
        && is_in(0xf0, if runs { 0x10 } else { 0x40 })
        && [0x100, 0x400, 0x1000, 0x4000].into_iter().all(|with| is_in(with | with << 1, with << 1))
}

#[vir_api(c, name = "virConnectNumOfDomains")]
fn number_of_domains(conn: &Connect) -> Result<c_int> {
    Ok(with_state(conn, true)?.len() as c_int)
}

#[vir_api(c, name = "virConnectNumOfDefinedDomains")]
fn number_of_defined_domains(conn: &Connect) -> Result<c_int> {
    Ok(with_state(conn, false)?.len() as c_int)
}

#[vir_api(c, name = "virConnectListDomains")]
fn list_domains(conn: &Connect, ids: *mut c_int, maxids: c_int) -> Result<c_int> {
    array::check!(ids, maxids);
    let domains = with_state(conn, true)?;
    let ids_of = domains.iter().filter_map(|domain| domain.info().ok()?.id);
    // SAFETY: checked above; C says that there is room.
    Ok(unsafe { array::fill(ids, maxids, ids_of) })
}

#[vir_api(c, name = "virConnectListDefinedDomains")]
fn list_defined_domains(conn: &Connect, names: *mut *mut c_char, maxnames: c_int) -> Result<c_int> {
    array::check!(names, maxnames);
    let domains = with_state(conn, false)?;
    // SAFETY: checked above; C says that there is room.
    Ok(unsafe { array::fill(names, maxnames, domains.iter().map(|domain| domain.name().to_owned())) })
}

#[vir_api(c, name = "virConnectListAllDomains")]
fn list_all_domains(conn: &Connect, domains: Option<Out<'_, Vec<Handle<Domain>>>>, flags: c_uint) -> Result<c_int> {
    let mut listed = conn.connection.list_domains()?;
    listed.retain(|domain| is_listed(domain, flags));
    let number = listed.len() as c_int;
    if let Some(domains) = domains {
        domains.set(listed.into_iter().map(|domain| Domain::new(conn, domain)).collect());
    }
    Ok(number)
}

#[vir_api(c, name = "virDomainRef")]
fn reference(domain: &Domain) -> Result<()> {
    domain.references.add();
    Ok(())
}

#[vir_api(c, name = "virDomainFree")]
fn free(domain: Handle<Domain>) -> Result<()> {
    Domain::release(domain);
    Ok(())
}

#[vir_api(c, name = "virDomainGetConnect")]
fn connection(domain: &Domain) -> Result<Handle<Connect>> {
    Ok(domain.conn.handle())
}

/// C may use it as long as the domain.
#[vir_api(c, name = "virDomainGetName")]
fn name(domain: &Domain) -> Result<*const c_char> {
    Ok(domain.name.as_ptr())
}

#[vir_api(c, name = "virDomainGetUUIDString")]
fn uuid_string(domain: &Domain, buf: Out<'_, UuidText>) -> Result<()> {
    buf.set(UuidText(domain.uuid()));
    Ok(())
}

#[vir_api(c, name = "virDomainGetOSType")]
fn os_type(domain: &Domain) -> Result<String> {
    domain.domain.info()?;
    Ok("linux".to_owned())
}

#[vir_api(c, name = "virDomainGetXMLDesc")]
fn xml(domain: &Domain, _flags: c_uint) -> Result<String> {
    domain.domain.xml()
}

#[vir_api(c, name = "virDomainGetInfo")]
fn info(domain: &Domain, info: Out<'_, DomainInfo>) -> Result<()> {
    let known = domain.domain.info()?;
    info.set(DomainInfo {
        state: known.state as u8,
        max_mem: known.max_memory,
        memory: known.memory,
        nr_virt_cpu: known.vcpus.try_into().unwrap_or(c_ushort::MAX),
        cpu_time: 0,
    });
    Ok(())
}

#[vir_api(c, name = "virDomainGetMaxMemory", fail = 0)]
fn max_memory(domain: &Domain) -> Result<c_ulong> {
    Ok(domain.domain.info()?.max_memory)
}

#[vir_api(c, name = "virDomainGetState")]
fn state(domain: &Domain, state: Out<'_, c_int>, reason: Option<Out<'_, c_int>>, _flags: c_uint) -> Result<()> {
    state.set(domain.domain.info()?.state as c_int);
    if let Some(reason) = reason {
        reason.set(0);
    }
    Ok(())
}

#[vir_api(c, name = "virDomainIsActive")]
fn is_active(dom: &Domain) -> Result<bool> {
    Ok(dom.domain.info()?.id.is_some())
}

#[vir_api(c, name = "virDomainIsPersistent")]
fn is_persistent(dom: &Domain) -> Result<bool> {
    Ok(dom.domain.info()?.persistent)
}

#[vir_api(c, name = "virDomainIsUpdated")]
fn is_updated(dom: &Domain) -> Result<bool> {
    dom.domain.info()?;
    Ok(false)
}

#[vir_api(c, name = "virDomainCreate")]
fn start(domain: &Domain) -> Result<()> {
    domain.domain.start()?;
    event_loop::wake();
    Ok(())
}

#[vir_api(c, name = "virDomainCreateWithFlags")]
fn start_with_flags(domain: &Domain, _flags: c_uint) -> Result<()> {
    start(domain)
}

#[vir_api(c, name = "virDomainShutdown")]
fn shutdown(domain: &Domain) -> Result<()> {
    domain.domain.shutdown()?;
    event_loop::wake();
    Ok(())
}

#[vir_api(c, name = "virDomainShutdownFlags")]
fn shutdown_with_flags(domain: &Domain, _flags: c_uint) -> Result<()> {
    shutdown(domain)
}

#[vir_api(c, name = "virDomainDestroy")]
fn destroy(domain: &Domain) -> Result<()> {
    domain.domain.destroy()?;
    event_loop::wake();
    Ok(())
}

#[vir_api(c, name = "virDomainDestroyFlags")]
fn destroy_with_flags(domain: &Domain, _flags: c_uint) -> Result<()> {
    destroy(domain)
}

#[vir_api(c, name = "virDomainUndefine")]
fn undefine(domain: &Domain) -> Result<()> {
    domain.domain.undefine()?;
    event_loop::wake();
    Ok(())
}

/// There is nothing else to remove with the definition.
#[vir_api(c, name = "virDomainUndefineFlags")]
fn undefine_with_flags(domain: &Domain, _flags: c_uint) -> Result<()> {
    undefine(domain)
}

#[vir_api(c, name = "virDomainSave")]
fn save(domain: &Domain, to: &str) -> Result<()> {
    domain.domain.save(to)?;
    event_loop::wake();
    Ok(())
}

#[vir_api(c, name = "virDomainAbortJob")]
fn abort_job(domain: &Domain) -> Result<()> {
    domain.domain.abort_job()
}

/// A `virDomainInfo`.
#[derive(Debug, Clone, Copy)]
#[repr(C)]
pub(crate) struct DomainInfo {
    state: u8,
    max_mem: c_ulong,
    memory: c_ulong,
    nr_virt_cpu: c_ushort,
    cpu_time: c_ulonglong,
}

impl Value for DomainInfo {
    type C = Self;

    fn into_c(self) -> Self {
        self
    }
}

/// The number of a domain that does not run is also the failure value, which `#[vir_api(c)]` would take for a failure
/// with an unknown cause. So this function is made by hand.
#[unsafe(no_mangle)]
extern "C" fn virDomainGetID(domain: *mut Domain) -> c_uint {
    let mut id = c_uint::MAX;
    virerr::c::call::<Minivirt, _>((), || {
        let domain = Handle::from_ptr(domain).get();
        let domain = domain.or_error_with(ErrorCode::InvalidDomain, || "virDomainGetID".to_owned())?;
        if let Some(number) = domain.domain.info()?.id {
            id = number.cast_unsigned();
        }
        Ok(())
    });
    id
}
