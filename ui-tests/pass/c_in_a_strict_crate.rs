//! A documented crate without `unsafe` that exports functions to C, in which no lint is allowed that a generated line could break.
#![forbid(warnings, unsafe_code, unreachable_code)]
#![deny(forbidden_lint_groups)]
#![deny(
    dead_code,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    future_incompatible,
    improper_ctypes_definitions,
    no_mangle_generic_items,
    keyword_idents,
    let_underscore_drop,
    meta_variable_misuse,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    nonstandard_style,
    redundant_imports,
    redundant_lifetimes,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_op_in_unsafe_fn,
    unused,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]


use std::ffi::{CStr, c_int, c_void};
use virerr::c::{Callback, Handle, Lossy, Object, Out};
use virerr::vir_api;

virerr::define_codes! {
    /// The library.
    #[derive(Clone, Copy, Debug)]
    #[library(name = "acme", default_handler = silent, c(returns = code))]
    pub struct Acme;

    /// The codes.
    pub enum ErrorCode {
        /// A bug in the library.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// No such connection.
        InvalidConn = 6 => "invalid connection",
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
    }
}

/// A result.
pub type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

virerr::domain!(ErrorDomain::None);

/// A connection.
#[derive(Debug, Default, virerr::Connected)]
pub struct Connection {
    errors: virerr::ConnectionErrors<Acme>,
}

impl Object for Connection {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

/// A function of C's.
pub type Visit = unsafe extern "C-unwind" fn(number: c_int, data: *mut c_void) -> c_int;

/// Does everything.
#[vir_api(c, prefix = "strict", fail = -1)]
pub fn everything<'a>(
    conn: &'a Connection,
    other: Option<&'a Connection>,
    handle: Handle<Connection>,
    name: &str,
    text: Option<&CStr>,
    lossy: Lossy<'_>,
    numbers: &[u8],
    written: &mut [f64],
    visit: Callback<Visit>,
    out: Out<'_, String>,
    _: bool,
) -> Result<i64> {
    drop((conn, other, handle, name, text, lossy, numbers, written, visit));
    out.set(String::new());
    Ok(3)
}

/// Makes one.
#[vir_api(c, fail = std::ptr::null_mut())]
#[deprecated(since = "0.2", note = "nobody makes one")]
pub fn strict_make() -> Result<Handle<Connection>> {
    Ok(Handle::new(Connection::default()))
}

/// Functions.
#[derive(Clone, Copy, Debug)]
pub struct Functions;

#[vir_api(c, prefix = "strict_", error = err_out)]
impl Functions {
    /// Closes.
    pub fn close(conn: Handle<Connection>) -> Result<()> {
        virerr::ensure!(conn.close().is_some(), ErrorCode::InternalError);
        Ok(())
    }

    /// Says how many there are.
    pub fn count(&self) -> Result<i32> {
        let _ = self;
        Ok(1)
    }

    /// Says the same.
    #[vir_api(name = "strictSame", fail = 0)]
    pub fn same(_this: &Connection) -> Result<u32> {
        Ok(3)
    }
}

fn main() {}
