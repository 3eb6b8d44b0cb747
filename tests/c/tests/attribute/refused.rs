//! Arguments are checked before the body, and errors name them (C9, C13).

use crate::{Acme, ErrorCode, ErrorDomain, Result};
use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use virerr::c::{Callback, FreeFunc, Handle, Object, Out};
use virerr::{ConnectionErrors, vir_api};

virerr::domain!(ErrorDomain::Qemu);

#[derive(Default, virerr::Connected)]
pub(crate) struct Connection(ConnectionErrors<Acme>);

impl Object for Connection {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

type Visit = unsafe extern "C-unwind" fn(data: *mut c_void) -> c_int;

#[vir_api(c, name = "refused_all")]
fn all(
    text: &str,
    bytes: &CStr,
    numbers: &[c_int],
    out: Out<'_, c_int>,
    visit: Callback<Visit>,
    conn: &Connection,
) -> Result<c_int> {
    let _ = (text, bytes, numbers, visit, conn);
    out.set(1);
    Ok(7)
}

#[vir_api(c, name = "refused_unconnected", conn = none)]
fn unconnected(conn: &Connection, text: &str) -> Result<c_int> {
    let _ = (conn, text);
    Ok(7)
}

mod without_domain {
    use crate::Result;

    #[virerr::vir_api(c, name = "refused_without_domain")]
    fn without_domain(text: &str) -> Result<i32> {
        let _ = text;
        Ok(7)
    }
}

#[vir_api(c, name = "refused_by_the_body")]
fn by_the_body(number: c_int) -> Result<()> {
    inner(number)
}

#[vir_api]
fn inner(number: c_int) -> Result<()> {
    Err(virerr::invalid_arg!(number, "must not be {number}"))
}

unsafe extern "C" {
    fn refused_all(
        text: *const c_char,
        bytes: *const c_char,
        numbers: *const c_int,
        numbers_len: usize,
        out: *mut c_int,
        visit: Option<Visit>,
        visit_data: *mut c_void,
        visit_free: Option<FreeFunc>,
        conn: *mut c_void,
    ) -> c_int;
    fn refused_unconnected(conn: *mut c_void, text: *const c_char) -> c_int;
    fn refused_without_domain(text: *const c_char) -> c_int;
    fn refused_by_the_body(number: c_int) -> c_int;
}

unsafe extern "C-unwind" fn visit(_data: *mut c_void) -> c_int {
    0
}

/// Arguments from C, all of them valid.
struct Passed {
    text: *const c_char,
    bytes: *const c_char,
    numbers: *const c_int,
    numbers_len: usize,
    out: *mut c_int,
    visit: Option<Visit>,
    conn: *mut Connection,
}

/// Calls the function with one argument changed, and returns its output as well.
fn call(change: impl FnOnce(&mut Passed)) -> (c_int, c_int) {
    let conn = Handle::new(Connection::default());
    let (mut out, numbers) = (0, [1, 2]);
    let mut passed = Passed {
        text: c"text".as_ptr(),
        bytes: c"\xff".as_ptr(),
        numbers: numbers.as_ptr(),
        numbers_len: 2,
        out: &raw mut out,
        visit: Some(visit),
        conn: conn.as_ptr(),
    };
    change(&mut passed);
    let Passed { text, bytes, numbers, numbers_len, out: to, visit, conn: from } = passed;
    let (null, free) = (ptr::null_mut(), None);
    let returned = unsafe { refused_all(text, bytes, numbers, numbers_len, to, visit, null, free, from.cast()) };
    drop(conn.close());
    (returned, out)
}

/// Returns the last error: its code, its detail, `str2` and `int1`.
#[track_caller]
fn check(code: ErrorCode, message: &str, argument: Option<&str>, int1: i32) {
    let err = Acme::last_error().unwrap();
    assert_eq!((err.code(), err.message()), (code, message));
    assert_eq!(
        (err.str2().filter(|_| argument.is_some()), err.int1(), err.int2()),
        (argument, int1, argument.map_or(-1, |_| 0))
    );
    assert_eq!(err.domain(), ErrorDomain::Qemu);
    assert!(err.api_path().unwrap().starts_with("attribute::refused::"), "{:?}", err.api_path());
    let record = unsafe { &*virerr::c::record::<Acme>() };
    if argument.is_some() {
        assert_eq!(unsafe { CStr::from_ptr(record.str1) }, c"refused_all");
    }
    assert_eq!((record.code, record.int1, record.domain), (code.number(), int1, ErrorDomain::Qemu.number()));
}

#[test]
fn right_ones_are_not() {
    assert_eq!(call(|_| ()), (7, 1));
    assert!(Acme::last_error().is_none());
}

#[test]
fn null_text() {
    assert_eq!(call(|passed| passed.text = ptr::null()), (-1, 0));
    check(ErrorCode::InvalidArg, "invalid argument: text must not be NULL", Some("text"), 0);
    assert_eq!(call(|passed| passed.bytes = ptr::null()), (-1, 0));
    check(ErrorCode::InvalidArg, "invalid argument: bytes must not be NULL", Some("bytes"), 0);
}

#[test]
fn text_that_is_not_utf8() {
    assert_eq!(call(|passed| passed.text = c"abc\xc3\x28".as_ptr()), (-1, 0));
    check(ErrorCode::InvalidArg, "invalid argument: text is not UTF-8 from byte 3 on", Some("text"), 3);
}

#[test]
fn array_without_elements() {
    assert_eq!(call(|passed| passed.numbers = ptr::null()), (-1, 0));
    check(ErrorCode::InvalidArg, "invalid argument: numbers must not be NULL", Some("numbers"), 0);
    assert_eq!(call(|passed| passed.numbers = passed.numbers.wrapping_byte_add(1)), (-1, 0));
    check(ErrorCode::InvalidArg, "invalid argument: numbers is misaligned", Some("numbers"), 0);
    assert_eq!(call(|passed| passed.numbers_len = usize::MAX / 2), (-1, 0));
    check(ErrorCode::InvalidArg, "invalid argument: numbers is too long", Some("numbers"), 0);
    assert_eq!(call(|passed| (passed.numbers, passed.numbers_len) = (ptr::null(), 0)), (7, 1));
}

#[test]
fn output_that_is_null() {
    assert_eq!(call(|passed| passed.out = ptr::null_mut()), (-1, 0));
    check(ErrorCode::InvalidArg, "invalid argument: out must not be NULL", Some("out"), 0);
}

#[test]
fn callback_without_a_function() {
    assert_eq!(call(|passed| passed.visit = None), (-1, 0));
    check(ErrorCode::InvalidArg, "invalid argument: visit must not be NULL", Some("visit"), 0);
}

#[test]
fn handle_that_is_not_open() {
    assert_eq!(call(|passed| passed.conn = ptr::null_mut()), (-1, 0));
    check(ErrorCode::InvalidConn, "invalid connection pointer in refused_all", None, -1);
    assert_eq!(call(|passed| drop(Handle::from_ptr(passed.conn).close())), (-1, 0));
    check(ErrorCode::InvalidConn, "invalid connection pointer in refused_all", None, -1);
}

/// Returns a connection, and the number of calls of its handler.
fn connection() -> (Handle<Connection>, Arc<AtomicUsize>) {
    let (conn, count) = (Handle::new(Connection::default()), Arc::new(AtomicUsize::new(0)));
    let called = Arc::clone(&count);
    conn.get().unwrap().0.set_handler(move |_| _ = called.fetch_add(1, Ordering::SeqCst));
    (conn, count)
}

#[test]
fn connection_among_the_others_is_notified() {
    let (conn, count) = connection();
    assert_eq!(call(|passed| (passed.text, passed.conn) = (ptr::null(), conn.as_ptr())), (-1, 0));
    assert_eq!(count.load(Ordering::SeqCst), 1);
    let last = conn.get().unwrap().0.last().unwrap();
    assert_eq!(last.str2(), Some("text"));
    drop(conn.close());
    // It is not a handle any more.
    assert_eq!(call(|passed| (passed.text, passed.conn) = (ptr::null(), conn.as_ptr())), (-1, 0));
    check(ErrorCode::InvalidArg, "invalid argument: text must not be NULL", Some("text"), 0);
}

#[test]
fn function_without_a_connection_notifies_none() {
    let (conn, count) = connection();
    assert_eq!(unsafe { refused_unconnected(conn.as_ptr().cast(), ptr::null()) }, -1);
    assert_eq!(count.load(Ordering::SeqCst), 0);
    assert!(conn.get().unwrap().0.last().is_none());
    drop(conn.close());
}

#[test]
fn module_without_a_domain_has_number_0() {
    assert_eq!(unsafe { refused_without_domain(ptr::null()) }, -1);
    assert_eq!(Acme::last_error().unwrap().domain(), ErrorDomain::None);
    assert_eq!(virerr::c::last_domain::<Acme>(), 0);
}

#[test]
fn argument_error_of_the_body_names_the_exported_function_for_c() {
    assert_eq!(unsafe { refused_by_the_body(3) }, -1);
    let err = Acme::last_error().unwrap();
    assert_eq!((err.str1(), err.str2()), (Some("inner"), Some("number")));
    let record = unsafe { &*virerr::c::record::<Acme>() };
    assert_eq!(unsafe { CStr::from_ptr(record.str1) }, c"refused_by_the_body");
    assert_eq!(unsafe { CStr::from_ptr(record.message) }, c"invalid argument: number must not be 3");
}
