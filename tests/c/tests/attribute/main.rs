//! Functions that `#[vir_api(c)]` exports, called like from C.
#![allow(clippy::undocumented_unsafe_blocks, reason = "calls of functions for C with what they ask for")]

mod connections;
mod conventions;
mod ends;
mod nested;
mod objects;
mod refused;
mod shapes;

use std::ffi::{c_char, c_int};
use virerr::vir_api;

virerr::define_codes! {
    /// A library.
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;
    /// Its codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// An argument that the function cannot take.
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        /// A connection that is not open.
        InvalidConn = 6 => "invalid connection pointer in", "invalid connection pointer in {}",
        /// A panic.
        #[role(panic)]
        Panic = 9 => "a panic", "a panic: {}",
        /// No such domain.
        NoDomain = 42 => "domain not found",
    }
    /// Its domains.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
        /// A driver.
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!(ErrorDomain::Qemu);

type Result<T> = std::result::Result<T, virerr::Error<Acme>>;

/// Doubles.
#[vir_api(c, prefix = "acme")]
pub fn double(number: i32, name: &str) -> Result<i32> {
    virerr::ensure!(name == "x", ErrorCode::NoDomain);
    Ok(number * 2)
}

unsafe extern "C" {
    fn acmeDouble(number: c_int, name: *const c_char) -> c_int;
}

#[test]
fn number_is_returned() {
    assert_eq!(unsafe { acmeDouble(3, c"x".as_ptr()) }, 6);
    assert_eq!(unsafe { acmeDouble(3, c"y".as_ptr()) }, -1);
    assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::NoDomain);
}
