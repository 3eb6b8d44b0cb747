//! Functions that fail on request, and that show what Rust sees.
#![allow(clippy::undocumented_unsafe_blocks, reason = "the C programs of the tests keep to the header")]

use crate::connection::Conn;
use crate::{Acme, ErrorCode, ErrorDomain};
use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;
use virerr::c::Handle;
use virerr::{Error, Level, Observer};

virerr::domain!(ErrorDomain::Qemu);

type Body = unsafe extern "C-unwind" fn(data: *mut c_void) -> c_int;

/// A C function with its data.
#[derive(Clone, Copy)]
struct Given(Body, *mut c_void);

// SAFETY: the tests allow any thread.
unsafe impl Send for Given {}
unsafe impl Sync for Given {}

impl Given {
    fn run(self) -> c_int {
        unsafe { self.0(self.1) }
    }
}

unsafe fn text<'a>(text: *const c_char) -> Option<&'a str> {
    if text.is_null() { None } else { Some(unsafe { CStr::from_ptr(text) }.to_str().unwrap()) }
}

fn error(code: c_int, detail: Option<&str>) -> Error<Acme> {
    let builder = Error::builder(ErrorCode::from_number(code).unwrap()).domain(ErrorDomain::Qemu);
    match detail {
        Some(detail) => builder.detail(detail),
        None => builder,
    }
    .build()
}

#[unsafe(no_mangle)]
unsafe extern "C" fn acmeFail(code: c_int, detail: *const c_char) -> c_int {
    let detail = unsafe { text(detail) };
    virerr::c::call::<Acme, _>(-1, || Err(error(code, detail)))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn acmeFailWhole(
    code: c_int,
    domain: c_int,
    level: c_int,
    message: *const c_char,
    strings: *const [*const c_char; 3],
    int1: c_int,
    int2: c_int,
) -> c_int {
    virerr::c::call::<Acme, _>(-1, || {
        let [str1, str2, str3] = unsafe { (*strings).map(|string| text(string)) };
        let mut builder = Error::builder(ErrorCode::from_number(code).unwrap())
            .domain(ErrorDomain::from_number(domain).unwrap())
            .level(Level::from_number(level).unwrap())
            .int1(int1)
            .int2(int2);
        if let Some(message) = unsafe { text(message) } {
            builder = builder.message(message);
        }
        if let Some(text) = str1 {
            builder = builder.str1(text);
        }
        if let Some(text) = str2 {
            builder = builder.str2(text);
        }
        if let Some(text) = str3 {
            builder = builder.str3(text);
        }
        Err(builder.build())
    })
}

/// The detail may contain a NUL.
#[unsafe(no_mangle)]
unsafe extern "C" fn acmeFailBytes(code: c_int, detail: *const c_char, len: usize) -> c_int {
    let detail = unsafe { std::slice::from_raw_parts(detail.cast(), len) };
    virerr::c::call::<Acme, _>(-1, || Err(error(code, Some(str::from_utf8(detail).unwrap()))))
}

#[unsafe(no_mangle)]
extern "C" fn acmeFailSystem(number: c_int) -> c_int {
    virerr::c::call::<Acme, _>(-1, || Err(virerr::os_error!(std::io::Error::from_raw_os_error(number), "cannot read")))
}

#[unsafe(no_mangle)]
extern "C" fn acmeFailErrno(number: c_int) -> c_int {
    virerr::c::call::<Acme, _>(-1, || {
        let err = error(ErrorCode::NoDomain.number(), None);
        errno::set_errno(errno::Errno(number));
        Err(err)
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn acmePanic(said: *const c_char) -> c_int {
    virerr::c::call::<Acme, _>(-1, || panic!("{}", unsafe { text(said) }.unwrap()))
}

#[unsafe(no_mangle)]
extern "C" fn acmePanicAny() -> c_int {
    virerr::c::call::<Acme, _>(-1, || std::panic::panic_any(7))
}

/// Its payload panics when it is dropped.
#[unsafe(no_mangle)]
extern "C" fn acmePanicTwice() -> c_int {
    struct Again;
    impl Drop for Again {
        fn drop(&mut self) {
            panic!("again");
        }
    }
    virerr::c::call::<Acme, _>(-1, || std::panic::panic_any(Again))
}

/// Runs C code in the body, and returns its result.
#[unsafe(no_mangle)]
unsafe extern "C" fn acmeInside(body: Body, data: *mut c_void) -> c_int {
    virerr::c::call::<Acme, _>(-1, || Ok(unsafe { body(data) }))
}

/// Runs C code in the body, and then fails.
#[unsafe(no_mangle)]
unsafe extern "C" fn acmeInsideAndFail(body: Body, data: *mut c_void, code: c_int) -> c_int {
    virerr::c::call::<Acme, _>(-1, || {
        unsafe { body(data) };
        Err(error(code, None))
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn acmeConnInside(conn: *mut Conn, body: Body, data: *mut c_void, code: c_int) -> c_int {
    let conn = Handle::from_ptr(conn).get().unwrap();
    virerr::c::call::<Acme, _>(-1, || {
        conn.run(|| {
            unsafe { body(data) };
            Err(error(code, None))
        })
    })
}

/// Runs C code like a caller's callback.
#[unsafe(no_mangle)]
unsafe extern "C" fn acmeOutside(body: Body, data: *mut c_void) -> c_int {
    virerr::c::call::<Acme, _>(-1, || Ok(Acme::outside(|| unsafe { body(data) })))
}

/// Reports a warning without a failing call.
#[unsafe(no_mangle)]
unsafe extern "C" fn acmeWarn(detail: *const c_char) {
    let detail = unsafe { text(detail) }.unwrap();
    virerr::report_warning!(ErrorCode::NoDomain, "{detail}");
}

#[unsafe(no_mangle)]
unsafe extern "C" fn acmeObserve(body: Body, data: *mut c_void) -> *mut Observer<Acme> {
    let given = Given(body, data);
    Box::into_raw(Box::new(Acme::observe(move |_| {
        given.run();
    })))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn acmeUnobserve(observer: *mut Observer<Acme>) {
    drop(unsafe { Box::from_raw(observer) });
}

/// Returns the code of the last error as Rust sees it; 0 without one.
#[unsafe(no_mangle)]
extern "C" fn acmeRustCode() -> c_int {
    Acme::last_error().map_or(0, |err| err.code().number())
}

/// Returns the length of the last error's message in Rust; 0 without one.
#[unsafe(no_mangle)]
extern "C" fn acmeRustMessageLen() -> usize {
    Acme::last_error().map_or(0, |err| err.message().len())
}

#[unsafe(no_mangle)]
extern "C" fn acmeRustSet(code: c_int) {
    Acme::set_last_error(error(code, None));
}

#[unsafe(no_mangle)]
extern "C" fn acmeRustReset() {
    Acme::reset_last_error();
}

#[unsafe(no_mangle)]
extern "C" fn acmeRustTake() -> c_int {
    Acme::take_last_error().map_or(0, |err| err.code().number())
}

/// An error whose source calls the library, and fails, when it is dropped.
#[unsafe(no_mangle)]
extern "C" fn acmeFailWithDrop(dropped: *mut c_int) -> c_int {
    #[derive(Debug)]
    struct Calls(Shared);
    #[derive(Debug)]
    struct Shared(*mut c_int);
    // SAFETY: the tests use it on one thread.
    unsafe impl Send for Shared {}
    unsafe impl Sync for Shared {}
    impl std::fmt::Display for Calls {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("calls")
        }
    }
    impl std::error::Error for Calls {}
    impl Drop for Calls {
        fn drop(&mut self) {
            unsafe { acmeFail(ErrorCode::InternalError.number(), ptr::null()) };
            unsafe { *self.0.0 += 1 };
        }
    }
    let source = Calls(Shared(dropped));
    virerr::c::call::<Acme, _>(-1, || Err(Error::builder(ErrorCode::NoDomain).source(source).build()))
}
