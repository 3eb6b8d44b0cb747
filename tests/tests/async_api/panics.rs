//! Panics that become errors, in every kind of function that returns a future: a panic in a poll makes it fail.
#![allow(unreachable_pub, reason = "an `impl` block means its `pub` functions")]

use crate::acme::{
    Acme, Connection, Error, ErrorCode, Result, block_on, fails, fails_on, poll_once, succeeds, suspend,
};
use async_trait::async_trait;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::Poll;
use virerr::vir_api;

/// Panics after it was pending, if `panics` is set.
async fn bumpy(panics: bool) -> Result<u8> {
    suspend().await;
    assert!(!panics, "boom");
    Ok(7)
}

#[vir_api(panics = error)]
async fn function(panics: bool) -> Result<u8> {
    bumpy(panics).await
}

#[vir_api(panics = error)]
fn unnamed(panics: bool) -> impl Future<Output = Result<u8>> + Send {
    bumpy(panics)
}

#[vir_api(panics = error)]
fn boxed(panics: bool) -> Pin<Box<dyn Future<Output = Result<u8>> + Send>> {
    Box::pin(bumpy(panics))
}

type Hidden<T> = Pin<Box<dyn Future<Output = T>>>;

#[vir_api(future, panics = error)]
fn hidden(panics: bool) -> Hidden<Result<u8>> {
    Box::pin(bumpy(panics))
}

#[vir_api(panics = error)]
impl Connection {
    pub async fn method(&self, panics: bool) -> Result<u8> {
        bumpy(panics).await
    }

    /// It overrides the block's setting.
    #[vir_api(panics = pass)]
    pub async fn passing(&self, panics: bool) -> Result<u8> {
        bumpy(panics).await
    }
}

#[async_trait]
trait Driver {
    async fn start(&self, panics: bool) -> Result<u8>;
}

#[async_trait]
#[vir_api(panics = error)]
impl Driver for Connection {
    async fn start(&self, panics: bool) -> Result<u8> {
        bumpy(panics).await
    }
}

#[vir_api(panics = error)]
trait Provided {
    fn ready(&self, panics: bool) -> impl Future<Output = Result<u8>> {
        bumpy(panics)
    }
}

impl Provided for u8 {}

#[track_caller]
fn is_boom(err: &Error) {
    assert_eq!(err.code(), ErrorCode::InternalError);
    let detail = err.detail().unwrap();
    assert!(detail.starts_with(&format!("panicked at {}:", file!())) && detail.ends_with(": boom"), "{}", detail);
}

#[test]
fn panic_in_a_poll_is_the_failure() {
    assert_eq!(succeeds(block_on(function(false))), 7);
    is_boom(&fails(block_on(function(true)), "function"));
    assert_eq!(succeeds(block_on(unnamed(false))), 7);
    is_boom(&fails(block_on(unnamed(true)), "unnamed"));
    assert_eq!(succeeds(block_on(boxed(false))), 7);
    is_boom(&fails(block_on(boxed(true)), "boxed"));
    assert_eq!(succeeds(block_on(hidden(false))), 7);
    is_boom(&fails(block_on(hidden(true)), "hidden"));
    assert_eq!(succeeds(block_on(1.ready(false))), 7);
    is_boom(&fails(block_on(1.ready(true)), "ready"));
}

#[test]
fn panic_of_a_method_is_a_failure_on_its_connection() {
    let conn = Connection::default();
    assert_eq!(succeeds(block_on(conn.method(false))), 7);
    is_boom(&fails_on(&conn, block_on(conn.method(true)), "method"));
    assert_eq!(succeeds(block_on(conn.start(false))), 7);
    is_boom(&fails_on(&conn, block_on(conn.start(true)), "start"));
    assert_eq!(succeeds(block_on(conn.passing(false))), 7);
    catch_unwind(AssertUnwindSafe(|| block_on(conn.passing(true)))).unwrap_err();
    assert!(Acme::last_error().is_none());
}

#[test]
fn panics_of_tasks_that_take_turns_are_their_own() {
    let (mut first, mut second) = (pin!(function(true)), pin!(function(false)));
    assert!(poll_once(first.as_mut()).is_pending());
    assert!(poll_once(second.as_mut()).is_pending());
    let Poll::Ready(Err(err)) = poll_once(first.as_mut()) else { panic!("it fails") };
    is_boom(&err);
    assert!(matches!(poll_once(second.as_mut()), Poll::Ready(Ok(7))));
}
