//! Connections, which C holds as plain pointers.

use crate::{Acme, find};
use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;
use std::sync::Arc;
use virerr::__private::c::PassedConnection;
use virerr::{ConnectionErrors, Error};

#[derive(Debug, Default, virerr::Connected)]
pub(crate) struct Conn {
    #[connected]
    errors: ConnectionErrors<Acme>,
}

impl Conn {
    #[virerr::vir_api]
    pub(crate) fn run<R>(&self, body: impl FnOnce() -> Result<R, Error<Acme>>) -> Result<R, Error<Acme>> {
        body()
    }
}

impl PassedConnection<Acme> for Conn {
    unsafe fn errors(connection: *mut c_void) -> Option<ConnectionErrors<Acme>> {
        unsafe { connection.cast::<Conn>().as_ref() }.map(|connection| connection.errors.clone())
    }
}

#[unsafe(no_mangle)]
extern "C" fn acmeOpen() -> *const Conn {
    virerr::c::call::<Acme, _>(ptr::null(), || Ok(Arc::into_raw(Arc::new(Conn::default()))))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn acmeClose(conn: *const Conn) -> c_int {
    virerr::c::call::<Acme, _>(-1, || {
        drop(unsafe { Arc::from_raw(conn) });
        Ok(0)
    })
}

/// Holds the connection while it runs, so that it may be closed meanwhile.
pub(crate) unsafe fn held(conn: *const Conn) -> Arc<Conn> {
    unsafe {
        Arc::increment_strong_count(conn);
        Arc::from_raw(conn)
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn acmeLookup(conn: *const Conn, name: *const c_char) -> c_int {
    let conn = unsafe { held(conn) };
    let name = unsafe { CStr::from_ptr(name) }.to_string_lossy();
    virerr::c::call::<Acme, _>(-1, || conn.run(|| find(&name)))
}
