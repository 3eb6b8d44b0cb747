//! Connections, and domains from them: C has handles of both.

use crate::{Acme, ErrorCode, ErrorDomain, Result, find};
use virerr::c::{Handle, Object};
use virerr::{ConnectionErrors, vir_api};

virerr::domain!(ErrorDomain::Qemu);

#[derive(Debug, Default, virerr::Connected)]
pub(crate) struct Conn {
    #[connected]
    errors: ConnectionErrors<Acme>,
}

impl Object for Conn {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

impl Conn {
    #[vir_api]
    pub(crate) fn run<R>(&self, body: impl FnOnce() -> Result<R>) -> Result<R> {
        body()
    }
}

#[derive(Debug, virerr::Connected)]
pub(crate) struct Domain {
    #[connected]
    errors: ConnectionErrors<Acme>,
    name: String,
}

impl Object for Domain {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidDomain;
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn open() -> Result<Handle<Conn>> {
    Ok(Handle::new(Conn::default()))
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn close(conn: Handle<Conn>) -> Result<()> {
    virerr::ensure!(conn.close().is_some(), ErrorCode::InvalidConn, "acmeClose");
    Ok(())
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn lookup(conn: &Conn, name: &str) -> Result<i32> {
    let _ = conn;
    find(name)
}

/// Fails with an argument error in the exported function.
#[vir_api(c, prefix = "acme")]
pub(crate) fn rename(conn: &Conn, name: &str) -> Result<()> {
    let _ = conn;
    Err(virerr::invalid_arg!(name, "'{name}' is taken"))
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn domain_open(conn: &Conn, name: &str) -> Result<Handle<Domain>> {
    find(name)?;
    Ok(Handle::new(Domain { errors: conn.errors.clone(), name: name.to_owned() }))
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn domain_name(domain: &Domain) -> Result<String> {
    Ok(domain.name.clone())
}

/// Fails on the connection of the domain.
#[vir_api(c, prefix = "acme")]
pub(crate) fn domain_start(domain: &Domain) -> Result<()> {
    virerr::bail!(ErrorCode::InternalError, "cannot start '{}'", domain.name)
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn domain_close(domain: Handle<Domain>) -> Result<()> {
    virerr::ensure!(domain.close().is_some(), ErrorCode::InvalidDomain, "acmeDomainClose");
    Ok(())
}

/// Takes a connection, or none.
#[vir_api(c, prefix = "acme")]
pub(crate) fn is_connected(conn: Option<&Conn>) -> Result<bool> {
    Ok(conn.is_some())
}
