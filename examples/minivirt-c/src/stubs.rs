//! The functions of libvirt that minivirt lacks. Each fails and says so.

#[allow(unused_imports, reason = "which types the stubs return depends on the system's libvirt")]
use std::ffi::{c_int, c_long, c_uint, c_ulong, c_ulonglong, c_void};
use std::ptr;

use minivirt::{ErrorCode, ErrorDomain, Minivirt};

virerr::domain!(ErrorDomain::None);

/// Fails because `function` is not one of minivirt's.
fn unsupported<R: PartialEq>(function: &str, failure: R) -> R {
    virerr::c::call::<Minivirt, _>(failure, || Err(virerr::error!(ErrorCode::NoSupport, "{function}")))
}

include!(concat!(env!("OUT_DIR"), "/stubs.rs"));
