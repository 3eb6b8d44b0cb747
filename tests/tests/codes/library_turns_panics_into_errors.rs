//! `#[library(panics = error)]` applies to all API functions whose error type can hold the library's error, unless they
//! override it; `panics = pass` is the default.
#![allow(unreachable_pub, reason = "an `impl` block means its `pub` functions")]

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use virerr::{ToError, vir_api};

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent, panics = error)]
    pub(crate) struct Acme;
    pub(crate) enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(panic)]
        Panicked = 2 => "bug",
    }
}

type Result<T = (), E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[vir_api]
fn plain() -> Result {
    panic!("boom")
}

#[vir_api(panics = pass)]
fn passing() -> Result {
    panic!("boom")
}

#[vir_api(panics = error)]
fn asked() -> Result {
    panic!("boom")
}

#[vir_api]
async fn later() -> Result {
    panic!("boom")
}

#[vir_api]
fn of_a_future() -> impl Future<Output = Result> {
    async { panic!("boom") }
}

struct Connection;

#[vir_api]
impl Connection {
    pub(crate) fn hidden() -> bool {
        true
    }

    pub fn method(&self) -> Result {
        panic!("boom")
    }

    #[vir_api(panics = pass)]
    pub fn passing(&self) -> Result {
        panic!("boom")
    }
}

#[vir_api(panics = pass)]
trait Passing {
    fn provided(&self) -> Result {
        panic!("boom")
    }

    #[vir_api(panics = error)]
    fn asked(&self) -> Result {
        panic!("boom")
    }
}

impl Passing for Connection {}

/// An error type that holds the library's error.
#[derive(Debug, thiserror::Error, ToError)]
#[to_error(library = Acme)]
enum Holding {
    #[error("never")]
    #[to_error(code = ErrorCode::InternalError)]
    #[allow(dead_code, reason = "it is not the only one")]
    Never,
    #[error(transparent)]
    #[to_error(transparent)]
    Library(#[from] virerr::Error<Acme>),
}

/// An error type with a parameter that is converted by hand.
#[derive(Debug, ToError)]
#[to_error(library = Acme, code = ErrorCode::InternalError)]
struct Converted<T>(String, Option<T>);

impl<T> std::fmt::Display for Converted<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl<T: std::fmt::Debug> std::error::Error for Converted<T> {}

impl<T> From<virerr::Error<Acme>> for Converted<T> {
    fn from(err: virerr::Error<Acme>) -> Self {
        Converted(err.to_string(), None)
    }
}

/// An error type that cannot hold it.
#[derive(Debug, thiserror::Error, ToError)]
#[error("foreign")]
#[to_error(library = Acme, code = ErrorCode::InternalError)]
struct Foreign;

#[vir_api]
fn holding() -> Result<(), Holding> {
    panic!("boom")
}

#[vir_api]
fn converted() -> Result<(), Converted<u8>> {
    panic!("boom")
}

#[vir_api]
fn foreign() -> Result<(), Foreign> {
    panic!("boom")
}

#[vir_api]
async fn foreign_later() -> Result<(), Foreign> {
    panic!("boom")
}

/// The result of a future that is ready at once.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it is ready at once"),
    }
}

#[track_caller]
fn is_boom<T, E>(result: Result<T, E>) {
    assert!(result.is_err());
    let err = Acme::last_error().unwrap();
    assert_eq!(err.code(), ErrorCode::Panicked);
    let message = err.message();
    assert!(message.starts_with(&format!("bug: panicked at {}:", file!())) && message.ends_with(": boom"), "{message}");
    Acme::reset_last_error();
}

#[track_caller]
fn passes<R>(call: impl FnOnce() -> R) {
    let Err(payload) = catch_unwind(AssertUnwindSafe(call)) else { panic!("the panic passes") };
    assert_eq!(payload.downcast_ref(), Some(&"boom"));
    assert!(Acme::last_error().is_none());
}

#[test]
fn panic_is_an_error_unless_the_function_says_otherwise() {
    assert_eq!(ErrorCode::InternalError.number(), 1);
    assert!(Connection::hidden());
    is_boom(plain());
    is_boom(asked());
    is_boom(ready(later()));
    is_boom(ready(of_a_future()));
    is_boom(Connection.method());
    is_boom(Passing::asked(&Connection));
    passes(passing);
    passes(|| Connection.passing());
    passes(|| Connection.provided());
}

#[test]
fn panic_is_an_error_where_the_type_can_hold_it() {
    is_boom(holding());
    let Err(Converted(text, None)) = converted() else { panic!("the panic is an error") };
    assert!(text.starts_with("bug: panicked at "));
    passes(foreign);
    passes(|| ready(foreign_later()));
}

#[test]
fn panic_passes_where_the_library_says_so_or_nothing() {
    mod nothing {
        virerr::define_codes! {
            #[library(name = "acme", default_handler = silent)]
            pub(super) struct Acme;
            pub(super) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        }
        #[virerr::vir_api]
        pub(super) fn call() -> Result<(), virerr::Error<Acme>> {
            panic!("boom")
        }
    }
    mod pass {
        virerr::define_codes! {
            #[library(name = "acme", default_handler = silent, panics = pass)]
            pub(super) struct Acme;
            pub(super) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        }
        #[virerr::vir_api]
        pub(super) fn call() -> Result<(), virerr::Error<Acme>> {
            panic!("boom")
        }
    }
    assert_eq!((nothing::ErrorCode::InternalError.number(), pass::ErrorCode::InternalError.number()), (1, 1));
    passes(nothing::call);
    passes(pass::call);
}
