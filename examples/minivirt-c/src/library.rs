//! The library itself: what there is to do before it is used, and which libvirt it stands in for.

use std::ffi::{c_int, c_ulong, c_void};
use std::ptr;

use minivirt::ErrorDomain;
use virerr::c::Out;
use virerr::vir_api;

use crate::Result;
use crate::connection::Connect;

virerr::domain!(ErrorDomain::None);

/// libvirt 9.0.0.
const VERSION: c_ulong = 9_000_000;

/// Everything works before it as well.
#[vir_api(c, name = "virInitialize")]
fn initialize() -> Result<()> {
    Ok(())
}

#[vir_api(c, name = "virGetVersion")]
fn version(libVer: Out<'_, c_ulong>, _type: Option<&str>, typeVer: Option<Out<'_, c_ulong>>) -> Result<()> {
    libVer.set(VERSION);
    if let Some(typeVer) = typeVer {
        typeVer.set(VERSION);
    }
    Ok(())
}

#[vir_api(c, name = "virConnectGetLibVersion")]
fn library_version(_conn: &Connect, libVer: Out<'_, c_ulong>) -> Result<()> {
    libVer.set(VERSION);
    Ok(())
}

/// A `virConnectAuth`: how a client is asked for credentials.
#[repr(C)]
struct Auth {
    credtype: *mut c_int,
    ncredtype: u32,
    cb: *mut c_void,
    cbdata: *mut c_void,
}

#[repr(transparent)]
struct AuthPtr(*const Auth);

// SAFETY: nobody writes to it, or to what it points to.
unsafe impl Sync for AuthPtr {}

// SAFETY: as above.
unsafe impl Sync for Auth {}

/// Nobody is asked.
static AUTH: Auth = Auth { credtype: ptr::null_mut(), ncredtype: 0, cb: ptr::null_mut(), cbdata: ptr::null_mut() };

/// The one symbol that is data, as libvirt's is: it can be written to.
#[unsafe(no_mangle)]
static mut virConnectAuthPtrDefault: AuthPtr = AuthPtr(&AUTH);
