// edition: 2018,2021,2024
// expect: ok
//! The closure around a body that is an `async` block is not one that could be an `async` closure.

#![warn(closure_returning_async_block)]

use ground::{Link, Result};
use std::future::Future;

API
pub fn later(count: u8) -> impl Future<Output = Result<u8>> {
    async move { count.checked_sub(1).ok_or("zero".into()) }
}

API
pub fn linked(link: Link) -> impl Future<Output = Result<Link>> {
    async move { Ok(link) }
}

API
pub fn written_so(count: u8) -> impl Future<Output = Result<u8>> {
    let one = |n: u8| async move { Ok(n) };
    one(count)
}
