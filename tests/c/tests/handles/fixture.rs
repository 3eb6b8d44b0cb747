//! A library with connections and domains.

use std::ffi::{CStr, c_int, c_void};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use virerr::ConnectionErrors;
use virerr::c::{Handle, Object, Out};

virerr::define_codes! {
    /// The library.
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        InvalidConn = 6 => "invalid connection pointer in", "invalid connection pointer in {}",
        InvalidDomain = 7 => "invalid domain pointer in", "invalid domain pointer in {}",
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
    }
}

/// Counts its drops.
#[derive(Default, virerr::Connected)]
pub(crate) struct Connection {
    pub(crate) errors: ConnectionErrors<Acme>,
    pub(crate) dropped: Arc<AtomicUsize>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.dropped.fetch_add(1, Ordering::SeqCst);
    }
}

impl Object for Connection {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

pub(crate) struct Domain(pub(crate) u32);

impl Object for Domain {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidDomain;
}

virerr_tests_c::exported! {
    fn open() -> Handle<Connection> {
        Ok(Handle::new(Connection::default()))
    }

    fn close(connection: Handle<Connection>) -> () {
        virerr::ensure!(connection.close().is_some(), ErrorCode::InternalError, "closed by another thread");
        Ok(())
    }

    fn close_if_any(connection: Option<Handle<Connection>>) -> bool {
        Ok(connection.is_some_and(|connection| connection.close().is_some()))
    }

    fn ping(_connection: &Connection) -> () {
        Ok(())
    }

    fn ping_if_any(connection: Option<&Connection>) -> bool {
        Ok(connection.is_some())
    }

    fn define(_connection: &Connection, id: u32, domain: Out<'_, Handle<Domain>>) -> () {
        domain.set(Handle::new(Domain(id)));
        Ok(())
    }

    fn domain_id(domain: &Domain) -> i64 {
        Ok(domain.0.into())
    }

    fn rename(_name: &str, _connection: &Connection) -> () {
        Ok(())
    }
}

/// Returns the code and the detail of the thread's last error.
pub(crate) fn failure() -> (c_int, Option<String>) {
    let err = Acme::last_error();
    (
        virerr::c::last_code::<Acme>(),
        err.and_then(|err| err.detail().map(|detail| detail.trim_start_matches("test_").to_owned())),
    )
}

/// Returns a text for C.
pub(crate) fn c(text: &'static CStr) -> *const std::ffi::c_char {
    text.as_ptr()
}

/// Returns a connection as functions without a type get it.
pub(crate) fn untyped(connection: *mut Connection) -> *mut c_void {
    connection.cast()
}
