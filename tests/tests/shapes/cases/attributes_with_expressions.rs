// edition: 2018,2021,2024
// expect: ok
//! Attributes of every form may be beside it.

#![warn(unused, deprecated)]

use ground::{Link, Result, fails};

/// Doc.
#[doc = concat!("Made of ", stringify!(parts), ".")]
#[doc(alias = "piece")]
API
#[rustfmt::skip]
#[cfg_attr(docsrs, doc(cfg(feature = "parts")))]
#[cfg_attr(all(), must_use = "a reason", inline)]
#[deprecated(since = "1.0.0", note = "no longer made")]
#[cfg_attr(any(), track_caller)]
#[cold]
pub fn part(
    #[cfg_attr(any(), allow(unused_variables), cfg(any()))] link: &Link,
    #[cfg_attr(all(), cfg_attr(all(), allow(unused_variables)))] list: Vec<u8>,
) -> Result<u8> {
    if link.kept() { Ok(1) } else { Err("none".into()) }
}

#[doc = include_str!("/dev/null")]
API
pub fn included(n: u8) -> Result<u8> {
    n.checked_sub(1).ok_or("zero".into())
}

pub struct Shelf;

#[doc = concat!("A ", "shelf.")]
API
#[cfg_attr(all(), allow(non_snake_case))]
impl Shelf {
    #![allow(clippy::all)]
    #[doc = concat!("A ", "part.")]
    #[cfg_attr(docsrs, doc(cfg(feature = "parts")))]
    #[inline(always)]
    pub fn Part(&self, n: u8) -> Result<u8> {
        n.checked_sub(1).ok_or("zero".into())
    }

    #[rustfmt::skip]
    #[must_use]
    pub fn plain(&self) -> u8 { 1 }
}

fn main() {
    #[allow(deprecated)]
    let part = part;
    fails("part", || part(&Link::default(), vec![]));
    fails("included", || included(0));
    fails("Part", || Shelf.Part(0));
    Shelf.plain();
    crate::part(&Link::default(), vec![]);
}
