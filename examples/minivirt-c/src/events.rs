//! Domain events: the C callbacks for them.

use std::ffi::{c_int, c_void};

use minivirt::{DomainEventDetail, ErrorCode, ErrorDomain};
use virerr::c::{Callback, Handle};
use virerr::vir_api;

use crate::Result;
use crate::connection::Connect;
use crate::domain::Domain;

virerr::domain!(ErrorDomain::Domain);

/// `VIR_DOMAIN_EVENT_ID_LIFECYCLE`, the only kind of events in minivirt.
const LIFECYCLE: c_int = 0;

/// A C function for these. Its result is ignored.
type OnEvent =
    unsafe extern "C-unwind" fn(conn: *mut Connect, dom: *mut Domain, event: c_int, detail: c_int, opaque: *mut c_void);

/// As in libvirt, a callback has a reference to its connection: until it is deregistered, the connection stays open.
#[vir_api(c, name = "virConnectDomainEventRegisterAny")]
fn register(conn: &Connect, dom: Option<&Domain>, eventID: c_int, cb: Callback<OnEvent>) -> Result<c_int> {
    virerr::ensure!(eventID == LIFECYCLE, ErrorCode::NoSupport, "events of the kind {eventID}");
    let (reference, wanted) = (conn.refer(), dom.map(Domain::uuid));
    conn.connection.domain_event_register_detailed(move |_, domain, detail| {
        if wanted.is_none_or(|uuid| uuid == domain.uuid()) {
            call(&cb, reference.handle(), domain, detail);
        }
    })
}

/// Calls the C function with a domain that is valid until it returns; it may take its own reference.
fn call(cb: &Callback<OnEvent>, conn: Handle<Connect>, domain: &minivirt::Domain, detail: DomainEventDetail) {
    let Some(opened) = conn.get() else { return };
    let dom = Domain::new(&opened, domain.clone());
    let (conn, domain, event, detail) = (conn.as_ptr(), dom.as_ptr(), detail.event() as c_int, detail.number());
    // SAFETY: C has registered the function for this. Its failure has been reported.
    let _ = cb.call(|function, opaque| unsafe { function(conn, domain, event, detail, opaque) });
    Domain::release(dom);
}

#[vir_api(c, name = "virConnectDomainEventDeregisterAny")]
fn deregister(conn: &Connect, callbackID: c_int) -> Result<()> {
    conn.connection.domain_event_deregister(callbackID)
}
