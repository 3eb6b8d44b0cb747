// Names of the prelude, of the standard library and of the runtime that mean something else in the crate.
#![deny(warnings)]
#![allow(dead_code, unused_macros)]

mod core {}
mod std {}
mod alloc {}

struct Ok;
struct Err;
struct Some;
struct None;
struct Option;
struct Result;
struct String;
struct Box;
struct Vec;
struct Send;
struct Sync;
struct Level;
struct Row;
trait From {}
trait Into {}
trait Fn {}
trait FnOnce {}
trait Drop {}
trait Clone {}
trait Display {}

macro_rules! format_args {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}
macro_rules! stringify {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}
macro_rules! concat {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[deprecated]
        Gone = 1_000_000 => "gone",
    }
    enum ErrorDomain { None = 0 => "" }
}
virerr::domain!(ErrorDomain::None);

struct Connection(virerr::ConnectionErrors<Acme>);

impl virerr::Connected for Connection {
    type Library = Acme;
    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.0
    }
}

#[virerr::vir_api(panics = error)]
fn check(conn: &Connection, n: u8) -> ::core::result::Result<(), virerr::Error<Acme>> {
    let _ = conn;
    virerr::ensure!(n != 0, ErrorCode::InternalError, int1 = 7, "{n}");
    if n == 1 {
        return ::core::result::Result::Err(virerr::invalid_arg!(n, "n is {n}"));
    }
    if n == 2 {
        return ::core::result::Result::Err(virerr::os_error!(::std::io::Error::other("full"), "n is {n}"));
    }
    if n == 3 {
        ::core::option::Option::None::<u8>.or_error_with(ErrorCode::InternalError, || n)?;
    }
    if n == 4 {
        ::std::fs::read("/no/such/file").or_os_error()?;
    }
    if n == 5 {
        return ::core::result::Result::Err(virerr::unsupported!());
    }
    ::core::result::Result::Ok(())
}

fn main() {
    let conn = Connection(virerr::ConnectionErrors::new());
    assert!(check(&conn, 6).is_ok());
    for n in 0..6 {
        assert!(check(&conn, n).is_err());
        assert!(conn.0.take().is_some() && Acme::last_error().is_some());
    }
    let errors = Acme::subscribe(2);
    virerr::report!(ErrorCode::InternalError);
    virerr::report!(ErrorCode::InternalError, conn = conn, int1 = 7, "{}", 7);
    virerr::report_warning!(ErrorCode::InternalError, int1 = 7, conn = conn.0);
    assert!(errors.into_iter().take(2).all(|item| item.is_ok()));
}
