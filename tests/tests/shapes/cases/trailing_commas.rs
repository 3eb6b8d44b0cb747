// edition: 2018,2021,2024
// expect: ok
//! A trailing comma, as rustfmt writes it, changes nothing.

#![warn(unused)]

use ground::{Failure, Link, Result, block_on, fails};
use std::future::Future;
use std::pin::Pin;

API
pub fn boxed(
    link: Link,
) -> Pin<
    Box<
        dyn Future<
                Output = Result<
                    u8,
                >,
            > + Send,
    >,
> {
    Box::pin(async move { if link.kept() { Ok(1) } else { Err("no".into()) } })
}

API
pub fn result(n: u8,) -> Result<u8,> {
    n.checked_sub(1,).ok_or("zero".into(),)
}

API
pub fn full(n: u8) -> std::result::Result<(u8, u16,), Failure,> {
    n.checked_sub(1).map(|n| (n, 1)).ok_or("zero".into())
}

API
pub fn list<const N: usize,>(lists: [Vec<(u8,),>; N],) -> Result<Option<Vec<(u8,),>,>,> where u8: Copy, {
    lists.iter().next().cloned().map(Some).ok_or("none".into())
}

API
pub async fn awaited(list: Vec<u8,>, call: fn(u8,) -> u8,) -> Result<Box<dyn Fn(u8,) -> u8,>,> {
    if list.is_empty() { Err("none".into()) } else { Ok(Box::new(call)) }
}

fn main() {
    fails("boxed", || block_on(boxed(Link::default())));
    fails("result", || result(0));
    fails("full", || full(0));
    fails("list", || list::<0>([]));
    fails("awaited", || block_on(awaited(Vec::new(), |n| n)).map(|_| ()));
}
