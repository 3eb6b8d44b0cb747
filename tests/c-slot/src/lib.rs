//! A library with a C interface: a value means failure, and the last error has the details.
#![allow(missing_docs, clippy::missing_safety_doc)]

mod asked;
mod connection;
mod others;
mod values;
mod watched;

use virerr::vir_api;

virerr::define_codes! {
    /// The library.
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(no_memory)]
        NoMemory = 2 => "out of memory",
        #[role(unsupported)]
        NoSupport = 3 => "this function is not supported by the driver",
        InvalidConn = 6 => "invalid connection pointer in",
        InvalidDomain = 7 => "invalid domain pointer in",
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        #[role(system)]
        SystemError = 38 => "system error",
        NoDomain = 42 => "domain not found", "no domain '{}'",
        #[role(panic)]
        Panicked = 99 => "the library has a bug",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}
virerr::domain!(ErrorDomain::Qemu);

virerr::export_c_api!(Acme, prefix = "acme");

type Result<T> = std::result::Result<T, virerr::Error<Acme>>;

#[vir_api(c, prefix = "acme")]
fn find(name: &str) -> Result<i32> {
    match name {
        "web1" => Ok(1),
        _ => virerr::bail!(ErrorCode::NoDomain, "{name}"),
    }
}

#[vir_api(c, prefix = "acme")]
fn nothing() -> Result<()> {
    Ok(())
}
