// edition: 2018
// expect: ok
//! Trait objects without `dyn`, which edition 2018 has.

#![warn(bare_trait_objects)]

use ground::{Link, Result, fails};


API
pub fn called(call: &Fn(u8) -> u8, boxed: Box<Fn() -> u8 + Send>, link: &Link) -> Result<Box<ToString + Send>> {
    if call(boxed()) == 0 { let _ = link.kept(); Err("zero".into()) } else { Ok(Box::new(1)) }
}

API
pub fn nothing(async_: &Link, dyn_: u8) -> Result<Box<ToString>> {
    if dyn_ == 0 { Err("zero".into()) } else { Ok(Box::new(async_.kept())) }
}

fn main() {
    let link = Link::default();
    fails("called", || called(&|n| n, Box::new(|| 0), &link).map(|_| ()));
    fails("nothing", || nothing(&link, 0).map(|_| ()));
    assert!(link.kept());
}
