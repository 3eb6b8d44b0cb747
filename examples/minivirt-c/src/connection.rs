//! Connections: opening and closing them, and their state.

use std::ffi::{CStr, c_int, c_uint, c_void};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use minivirt::{Connection, ErrorCode, ErrorDomain, Minivirt};
use virerr::c::{Callback, Handle, Object};
use virerr::vir_api;

use crate::references::References;
use crate::{Result, event_loop};

virerr::domain!(ErrorDomain::None);

/// The object of a `virConnectPtr`. C has references to it, and so has each of its domains, networks and event
/// callbacks.
#[derive(virerr::Connected)]
#[connected(no_method)]
pub(crate) struct Connect {
    #[connected]
    pub(crate) connection: Connection,
    /// Its own handle.
    handle: OnceLock<Handle<Connect>>,
    references: References,
    on_close: Mutex<Option<Callback<OnClose>>>,
}

/// A function to call when a connection breaks. Connections to a node in memory never break.
type OnClose = unsafe extern "C-unwind" fn(conn: *mut Connect, reason: c_int, opaque: *mut c_void);

impl Object for Connect {
    type Library = Minivirt;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
    const NAME: &'static str = "virConnect";
}

impl Connect {
    fn open(connection: Connection) -> Handle<Self> {
        let (handle, on_close) = (OnceLock::new(), Mutex::default());
        let conn = Handle::connected(Self { connection, handle, references: References::one(), on_close });
        if let Some(opened) = conn.get() {
            let _ = opened.handle.set(conn);
        }
        event_loop::add(conn);
        conn
    }

    fn handle(&self) -> Handle<Self> {
        *self.handle.get().expect("it is set as soon as there is one")
    }

    /// Counts another reference.
    pub(crate) fn refer(&self) -> Reference {
        self.references.add();
        Reference(self.handle())
    }

    /// Drops a reference. Returns `true` if it was the last, so that the connection is closed.
    fn release(&self) -> bool {
        let is_last = self.references.give_up();
        if is_last {
            drop(self.handle().close());
        }
        is_last
    }

    fn on_close(&self) -> MutexGuard<'_, Option<Callback<OnClose>>> {
        self.on_close.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A reference to a connection.
#[derive(Debug)]
pub(crate) struct Reference(Handle<Connect>);

impl Reference {
    /// Returns C's handle of the connection, which is open.
    pub(crate) fn handle(&self) -> Handle<Connect> {
        self.0
    }
}

impl Drop for Reference {
    fn drop(&mut self) {
        if let Some(conn) = self.0.get() {
            conn.release();
        }
    }
}

/// `VIR_CONNECT_RO`.
const READ_ONLY: c_uint = 1;

#[vir_api(c, name = "virConnectOpen")]
fn open(name: &str) -> Result<Handle<Connect>> {
    Ok(Connect::open(Connection::open(name)?))
}

#[vir_api(c, name = "virConnectOpenReadOnly")]
fn open_read_only(name: &str) -> Result<Handle<Connect>> {
    Ok(Connect::open(Connection::open_read_only(name)?))
}

/// It needs no credentials.
#[vir_api(c, name = "virConnectOpenAuth")]
fn open_auth(name: &str, _auth: *mut c_void, flags: c_uint) -> Result<Handle<Connect>> {
    if flags & READ_ONLY != 0 { open_read_only(name) } else { open(name) }
}

#[vir_api(c, name = "virConnectRef")]
fn reference(conn: &Connect) -> Result<()> {
    conn.references.add();
    Ok(())
}

/// Returns 1 if there are other references to the connection.
#[vir_api(c, name = "virConnectClose")]
fn close(conn: &Connect) -> Result<c_int> {
    Ok(c_int::from(!conn.release()))
}

#[vir_api(c, name = "virConnectGetURI")]
fn uri(conn: &Connect) -> Result<String> {
    Ok(conn.connection.uri()?.to_owned())
}

#[vir_api(c, name = "virConnectGetType")]
fn kind(_conn: &Connect) -> Result<&'static CStr> {
    Ok(c"TEST")
}

#[vir_api(c, name = "virConnectIsAlive")]
fn is_alive(conn: &Connect) -> Result<bool> {
    Ok(conn.connection.uri().is_ok())
}

#[vir_api(c, name = "virConnectIsEncrypted")]
fn is_encrypted(_conn: &Connect) -> Result<bool> {
    Ok(false)
}

#[vir_api(c, name = "virConnectIsSecure")]
fn is_secure(_conn: &Connect) -> Result<bool> {
    Ok(true)
}

#[vir_api(c, name = "virConnectRegisterCloseCallback")]
fn register_close_callback(conn: &Connect, cb: Callback<OnClose>) -> Result<()> {
    let mut on_close = conn.on_close();
    virerr::ensure!(on_close.is_none(), ErrorCode::OperationInvalid, "a close callback is registered already");
    *on_close = Some(cb);
    Ok(())
}

/// There is at most one to unregister.
#[vir_api(c, name = "virConnectUnregisterCloseCallback")]
fn unregister_close_callback(conn: &Connect, _cb: *mut c_void) -> Result<()> {
    let former = conn.on_close().take();
    virerr::ensure!(former.is_some(), ErrorCode::OperationInvalid, "no close callback is registered");
    Ok(())
}
