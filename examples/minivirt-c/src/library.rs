//! The library itself: its initialisation, and its version.

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

/// Everything also works without it.
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

/// A `virConnectAuth`: the function that gets credentials.
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

/// It gets no credentials.
static AUTH: Auth = Auth { credtype: ptr::null_mut(), ncredtype: 0, cb: ptr::null_mut(), cbdata: ptr::null_mut() };

/// The only symbol that is data; it is writable, as in libvirt.
#[unsafe(no_mangle)]
static mut virConnectAuthPtrDefault: AuthPtr = AuthPtr(&AUTH);
