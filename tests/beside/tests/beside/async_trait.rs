//! `#[async_trait]`; `tests/tests/async_api/async_trait.rs` has every shape of its functions.

use crate::{Result, assert_reported_once, check};
use async_trait::async_trait;
use futures::executor::block_on;
use virerr::vir_api;

#[async_trait]
trait Read {
    async fn read(&self, number: i32) -> Result<i32>;
}

struct Above;
struct Below;
struct Inside;

#[vir_api]
#[async_trait]
impl Read for Above {
    async fn read(&self, number: i32) -> Result<i32> {
        check(number)
    }
}

#[async_trait]
#[vir_api]
impl Read for Below {
    async fn read(&self, number: i32) -> Result<i32> {
        check(number)
    }
}

#[async_trait]
impl Read for Inside {
    #[vir_api]
    async fn read(&self, number: i32) -> Result<i32> {
        check(number)
    }
}

#[test]
fn failure_is_reported_once() {
    assert_reported_once("read", |number| block_on(Above.read(number)));
    assert_reported_once("read", |number| block_on(Below.read(number)));
    assert_reported_once("read", |number| block_on(Inside.read(number)));
}
