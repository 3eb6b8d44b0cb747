//! `#[tracing::instrument]`.

use crate::{Result, assert_reported_once, check};
use futures::executor::block_on;
use tracing::instrument;
use virerr::vir_api;

#[vir_api]
#[instrument]
fn above(number: i32) -> Result<i32> {
    check(number)
}

#[instrument]
#[vir_api]
fn below(number: i32) -> Result<i32> {
    check(number)
}

#[vir_api]
#[instrument]
async fn above_later(number: i32) -> Result<i32> {
    check(number)
}

#[instrument]
#[vir_api]
async fn below_later(number: i32) -> Result<i32> {
    check(number)
}

struct Meter;

#[vir_api]
impl Meter {
    #[instrument(skip(self), err)]
    pub fn read(&self, number: i32) -> Result<i32> {
        check(number)
    }

    #[instrument(skip(self))]
    pub async fn read_later(&self, number: i32) -> Result<i32> {
        check(number)
    }
}

#[test]
fn failure_is_reported_once() {
    assert_reported_once("above", above);
    assert_reported_once("below", below);
    assert_reported_once("above_later", |number| block_on(above_later(number)));
    assert_reported_once("below_later", |number| block_on(below_later(number)));
    assert_reported_once("read", |number| Meter.read(number));
    assert_reported_once("read_later", |number| block_on(Meter.read_later(number)));
}
