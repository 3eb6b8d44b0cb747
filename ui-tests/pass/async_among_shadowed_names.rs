// Async functions and blocks among names of the prelude, of the standard library and of the runtime that mean something
// else.
#![deny(warnings)]
#![allow(dead_code)]

mod core {}
mod std {}
mod alloc {}

struct Ok;
struct Err;
struct Some;
struct None;
struct Option;
struct Box;
struct Pin;
struct Send;
struct Probe;
struct Boundary;
trait FnOnce {}
trait Fn {}
trait Drop {}
trait Into {}
trait IntoFuture {}

::virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}
type Result<T> = ::std::result::Result<T, ::virerr::Error<Acme>>;

struct Connection(::virerr::ConnectionErrors<Acme>);

impl ::virerr::Connected for Connection {
    type Library = Acme;
    fn errors(&self) -> &::virerr::ConnectionErrors<Acme> {
        &self.0
    }
}

mod inner {
    use super::{Acme, Connection, ErrorCode, Result};

    ::virerr::domain!(super::ErrorDomain::None);

    mod virerr {}
    trait Future {}

    #[::virerr::vir_api(conn = self)]
    impl Connection {
        pub(super) fn private(&self) -> usize {
            7
        }

        pub fn check(&self, boundary: u8) -> Result<u8> {
            ::virerr::ensure!(boundary != 0, ErrorCode::InternalError, "{boundary}");
            ::core::result::Result::Ok(boundary)
        }

        pub async fn check_later(&self, connection: u8) -> Result<u8> {
            self.check(connection)
        }

        pub fn check_boxed(
            &self,
            outcome: u8,
        ) -> ::std::pin::Pin<::std::boxed::Box<dyn ::std::future::Future<Output = Result<u8>> + '_>> {
            ::std::boxed::Box::pin(self.check_later(outcome))
        }
    }

    #[::virerr::vir_api]
    pub(super) fn check(
        conn: &Connection,
        probe: ::std::string::String,
    ) -> impl ::core::future::Future<Output = Result<u8>> {
        let checked = conn.check(0);
        async move { if probe.is_empty() { ::core::result::Result::Ok(1) } else { checked } }
    }

    #[::virerr::vir_api]
    pub(super) async fn relay(
        conn: Connection,
        mut probe: ::std::string::String,
        number: u8,
    ) -> ::core::result::Result<u8, ::virerr::Error<Acme>> {
        probe.clear();
        conn.check_later(number).await
    }

    pub(super) type Later<'a> = ::std::pin::Pin<::std::boxed::Box<dyn ::std::future::Future<Output = Result<u8>> + 'a>>;

    #[::virerr::vir_api(future)]
    pub(super) fn later(conn: &Connection) -> Later<'_> {
        ::std::boxed::Box::pin(conn.check_later(0))
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = ::std::pin::pin!(future);
    let mut context = ::std::task::Context::from_waker(::std::task::Waker::noop());
    loop {
        if let ::std::task::Poll::Ready(outcome) = future.as_mut().poll(&mut context) {
            return outcome;
        }
    }
}

fn main() {
    let conn = Connection(::virerr::ConnectionErrors::new());
    assert!(conn.private() == 7 && wait(conn.check_later(1)).is_ok());
    assert!(wait(conn.check_later(0)).is_err() && conn.0.take().is_some());
    assert!(wait(conn.check_boxed(0)).is_err() && conn.0.take().is_some());
    assert!(wait(inner::check(&conn, "web".to_owned())).is_err() && conn.0.take().is_some());
    assert!(wait(inner::later(&conn)).is_err() && conn.0.take().is_some());
    assert!(wait(inner::relay(conn, "web".to_owned(), 0)).is_err());
}
