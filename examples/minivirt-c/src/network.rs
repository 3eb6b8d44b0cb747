//! Networks: finding, listing and defining them, and their state.

use std::ffi::{CString, c_char, c_int, c_uint};

use minivirt::{ErrorCode, ErrorDomain, Minivirt};
use virerr::c::{Handle, Object, Out};
use virerr::vir_api;

use crate::connection::{Connect, Reference};
use crate::references::References;
use crate::uuid::{RawUuid, UuidText};
use crate::{Result, array};

virerr::domain!(ErrorDomain::Network);

/// The object of a `virNetworkPtr`.
#[derive(virerr::Connected)]
#[connected(no_method)]
pub(crate) struct Network {
    #[connected]
    network: minivirt::Network,
    name: CString,
    conn: Reference,
    references: References,
}

impl Object for Network {
    type Library = Minivirt;
    const INVALID: ErrorCode = ErrorCode::InvalidNetwork;
    const NAME: &'static str = "virNetwork";
}

impl Network {
    /// Makes a network of this connection.
    fn new(conn: &Connect, network: minivirt::Network) -> Handle<Self> {
        // XML has no NUL.
        let name = CString::new(network.name()).unwrap_or_default();
        Handle::connected(Self { network, name, conn: conn.refer(), references: References::one() })
    }
}

/// Returns the networks of a connection that are active, or those that are not.
fn with_state(conn: &Connect, active: bool) -> Result<Vec<minivirt::Network>> {
    let mut networks = conn.connection.list_networks()?;
    networks.retain(|network| network.is_active().is_ok_and(|is_active| is_active == active));
    Ok(networks)
}

/// Checks the flags of `virConnectListAllNetworks`, in groups: if flags of a group are set, one of them must be true of
/// the network.
fn is_listed(network: &minivirt::Network, flags: c_uint) -> bool {
    let Ok(active) = network.is_active() else { return false };
    let is_in = |group: c_uint, is: c_uint| flags & group == 0 || flags & is != 0;
    // Inactive or active, persistent or transient, with or without autostart.
    is_in(0x3, if active { 0x2 } else { 0x1 }) && is_in(0xc, 0x4) && is_in(0x30, 0x20)
}

#[vir_api(c, name = "virNetworkLookupByName")]
fn lookup_by_name(conn: &Connect, name: &str) -> Result<Handle<Network>> {
    Ok(Network::new(conn, conn.connection.network_lookup_by_name(name)?))
}

#[vir_api(c, name = "virNetworkLookupByUUID")]
fn lookup_by_uuid(conn: &Connect, uuid: RawUuid) -> Result<Handle<Network>> {
    Ok(Network::new(conn, conn.connection.network_lookup_by_uuid(&uuid.text())?))
}

#[vir_api(c, name = "virNetworkLookupByUUIDString")]
fn lookup_by_uuid_string(conn: &Connect, uuidstr: &str) -> Result<Handle<Network>> {
    Ok(Network::new(conn, conn.connection.network_lookup_by_uuid(uuidstr)?))
}

#[vir_api(c, name = "virNetworkDefineXML")]
fn define_xml(conn: &Connect, xml: &str) -> Result<Handle<Network>> {
    Ok(Network::new(conn, conn.connection.network_define_xml(xml)?))
}

#[vir_api(c, name = "virConnectNumOfNetworks")]
fn number_of_networks(conn: &Connect) -> Result<c_int> {
    Ok(with_state(conn, true)?.len() as c_int)
}

#[vir_api(c, name = "virConnectNumOfDefinedNetworks")]
fn number_of_defined_networks(conn: &Connect) -> Result<c_int> {
    Ok(with_state(conn, false)?.len() as c_int)
}

#[vir_api(c, name = "virConnectListNetworks")]
fn list_networks(conn: &Connect, names: *mut *mut c_char, maxnames: c_int) -> Result<c_int> {
    array::check!(names, maxnames);
    let networks = with_state(conn, true)?;
    // SAFETY: checked above; C says that there is room.
    Ok(unsafe { array::fill(names, maxnames, networks.iter().map(|network| network.name().to_owned())) })
}

#[vir_api(c, name = "virConnectListDefinedNetworks")]
fn list_defined_networks(conn: &Connect, names: *mut *mut c_char, maxnames: c_int) -> Result<c_int> {
    array::check!(names, maxnames);
    let networks = with_state(conn, false)?;
    // SAFETY: checked above; C says that there is room.
    Ok(unsafe { array::fill(names, maxnames, networks.iter().map(|network| network.name().to_owned())) })
}

#[vir_api(c, name = "virConnectListAllNetworks")]
fn list_all_networks(conn: &Connect, nets: Option<Out<'_, Vec<Handle<Network>>>>, flags: c_uint) -> Result<c_int> {
    let mut listed = conn.connection.list_networks()?;
    listed.retain(|network| is_listed(network, flags));
    let number = listed.len() as c_int;
    if let Some(nets) = nets {
        nets.set(listed.into_iter().map(|network| Network::new(conn, network)).collect());
    }
    Ok(number)
}

#[vir_api(c, name = "virNetworkRef")]
fn reference(network: &Network) -> Result<()> {
    network.references.add();
    Ok(())
}

#[vir_api(c, name = "virNetworkFree")]
fn free(network: Handle<Network>) -> Result<()> {
    if network.get().is_some_and(|network| network.references.give_up()) {
        drop(network.close());
    }
    Ok(())
}

#[vir_api(c, name = "virNetworkGetConnect")]
fn connection(net: &Network) -> Result<Handle<Connect>> {
    Ok(net.conn.handle())
}

/// C may use it as long as the network.
#[vir_api(c, name = "virNetworkGetName")]
fn name(network: &Network) -> Result<*const c_char> {
    Ok(network.name.as_ptr())
}

#[vir_api(c, name = "virNetworkGetUUIDString")]
fn uuid_string(network: &Network, buf: Out<'_, UuidText>) -> Result<()> {
    buf.set(UuidText(network.network.uuid()));
    Ok(())
}

#[vir_api(c, name = "virNetworkIsActive")]
fn is_active(net: &Network) -> Result<bool> {
    net.network.is_active()
}

#[vir_api(c, name = "virNetworkIsPersistent")]
fn is_persistent(net: &Network) -> Result<bool> {
    net.network.is_active()?;
    Ok(true)
}
