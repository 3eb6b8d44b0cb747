//! The functions of libvirt that minivirt lacks, each of which fails as unsupported.

#[allow(unused_imports, reason = "which types the stubs return depends on the system's libvirt")]
use std::ffi::{c_int, c_long, c_uint, c_ulong, c_ulonglong, c_void};
use std::ptr;

use minivirt::{ErrorCode, ErrorDomain, Minivirt};

virerr::domain!(ErrorDomain::None);

/// Fails, since minivirt does not have `function`.
fn unsupported<R: PartialEq>(function: &str, failure: R) -> R {
    virerr::c::call::<Minivirt, _>(failure, || Err(virerr::error!(ErrorCode::NoSupport, "{function}")))
}

include!(concat!(env!("OUT_DIR"), "/stubs.rs"));
