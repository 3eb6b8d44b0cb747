//! `#[async_recursion]`.

use crate::{Result, assert_reported_once, check};
use async_recursion::async_recursion;
use futures::executor::block_on;
use virerr::vir_api;

#[vir_api]
#[async_recursion]
async fn above(number: i32, depth: u32) -> Result<i32> {
    if depth == 0 { check(number) } else { above(number, depth - 1).await }
}

#[async_recursion]
#[vir_api]
async fn below(number: i32, depth: u32) -> Result<i32> {
    if depth == 0 { check(number) } else { below(number, depth - 1).await }
}

struct Meter;

#[vir_api]
impl Meter {
    #[async_recursion]
    pub async fn read(&self, number: i32, depth: u32) -> Result<i32> {
        if depth == 0 { check(number) } else { self.read(number, depth - 1).await }
    }
}

#[test]
fn failure_is_reported_once() {
    assert_reported_once("above", |number| block_on(above(number, 3)));
    assert_reported_once("below", |number| block_on(below(number, 3)));
    assert_reported_once("read", |number| block_on(Meter.read(number, 3)));
}
