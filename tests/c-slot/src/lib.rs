//! A library with a C interface: a value means failure, and the last error says the rest.
#![allow(missing_docs)]

use std::ffi::{CStr, c_char, c_int};
use virerr::Error;

virerr::define_codes! {
    /// The library.
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        NoDomain = 42 => "domain not found", "no domain '{}'",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}
virerr::domain!(ErrorDomain::Qemu);

virerr::export_c_api!(Acme, prefix = "acme");

fn find(name: &str) -> Result<c_int, Error<Acme>> {
    match name {
        "web1" => Ok(1),
        "panic" => panic!("as asked"),
        "-1" => Ok(-1),
        _ => virerr::bail!(ErrorCode::NoDomain, "{name}"),
    }
}

/// # Safety
///
/// `name` ends with a NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn acmeFind(name: *const c_char) -> c_int {
    virerr::c::call::<Acme, _>(-1, || find(&unsafe { CStr::from_ptr(name) }.to_string_lossy()))
}
