// edition: 2018,2021,2024
// expect: ok
//! Signatures that are hard to parse.

#![warn(unused, unused_qualifications)]

use ground::{Failure, Link, Result, block_on, fails};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

pub struct Grid<const N: usize>([u8; N]);

API
pub fn grown<const N: usize>(grid: Grid<{ 1 + 1 }>, link: &Link) -> Result<Grid<{ 1 + 2 }>> where [(); N]: Sized, {
    if link.kept() { Ok(Grid([grid.0[0]; 3])) } else { Err("flat".into()) }
}

API
pub fn captured<'a, T: Clone>(text: &'a str, other: &T) -> Result<impl Iterator<Item = char> + use<'a, T>> {
    let _ = other.clone();
    if text.is_empty() { Err("empty".into()) } else { Ok(text.chars()) }
}

API
pub fn captured_in_a_tuple<'a, T>(text: &'a str, _: T) -> Result<(impl Iterator<Item = char> + use<'a, T>, u8)> {
    if text.is_empty() { Err("empty".into()) } else { Ok((text.chars(), 1)) }
}

API
pub fn call_it<'a>(call: for<'b> fn(&'b u8) -> &'b u8, n: &'a u8, made: &dyn for<'c> Fn(&'c u8) -> u8) -> Result<&'a u8> {
    if made(n) == 0 { Err("zero".into()) } else { Ok(call(n)) }
}

API
pub fn boxed<'a>(call: Box<dyn Fn() -> u8 + 'a>, with: &'a (dyn Fn(u8) -> u8 + Send)) -> Result<Box<dyn Fn() -> u8 + 'a>, Failure> {
    if call() == 0 { Err("zero".into()) } else { Ok(Box::new(move || with(call()))) }
}

API
pub fn elided<'a>(text: &'a str, rc: Rc<dyn Fn(&str) -> bool + '_>) -> Result<Box<dyn Iterator<Item = u8> + 'a>, Failure> {
    if rc(text) { Err("so".into()) } else { Err("or so".into()) }
}

API
pub fn closure(n: u8) -> Result<impl Fn() -> u8, Failure> {
    if n == 0 { return Err("zero".into()); }
    Ok(move || n)
}

API
pub extern "C" fn foreign(n: u8) -> Result<u8> {
    n.checked_sub(1).ok_or("zero".into())
}

API
pub unsafe extern "C-unwind" fn foreign_unsafe(n: *const u8) -> Result<u8> {
    unsafe { n.as_ref() }.copied().ok_or("null".into())
}

API
pub fn r#try(r#type: &str, r#match: Link) -> Result<Link, Failure> {
    if r#type.is_empty() { Err("empty".into()) } else { Ok(r#match) }
}

API
pub async fn r#loop(mut r#type: &str, r#match: Link) -> Result<Link, Failure> {
    r#type = r#type.trim();
    if r#type.is_empty() { Err("empty".into()) } else { Ok(r#match) }
}

API
#[allow(clippy::too_many_arguments)]
pub fn twelve(a: u8, b: u8, c: &u8, d: String, e: &mut u8, f: (u8, u8), (g, _): (u8, u8), h: Option<u8>, i: Vec<u8>, j: &[u8], k: &Link, l: [u8; 1]) -> Result<u8> {
    let _ = (b, c, d, &e, f, g, h, i, j, k, l);
    a.checked_sub(1).ok_or("zero".into())
}

macro_rules! byte { () => { u8 }; }
macro_rules! outcome { ($t:ty) => { Result<$t> }; (later $($t:tt)*) => { $($t)* } }

API
pub fn type_macros(n: byte!(), list: Vec<byte![]>, link: &Link) -> Result<byte! {}> {
    if list.is_empty() { drop(link.kept()); Ok(n) } else { Err("full".into()) }
}

API
pub fn whole_type_macro(n: byte!(), link: Link) -> outcome!(byte!()) {
    if link.kept() { Ok(n) } else { Err("none".into()) }
}

API
pub async fn awaited_type_macro(n: byte!(), link: Link) -> outcome!(byte!()) {
    if link.kept() { Ok(n) } else { Err("none".into()) }
}

API(future)
pub fn future_by_macro(n: byte!(), link: Link) -> outcome!(later Pin<Box<dyn Future<Output = Result<u8>>>>) {
    Box::pin(async move { if link.kept() { Ok(n) } else { Err("none".into()) } })
}

pub trait Maker {
    type Outcome;
    fn make(&self, n: u8) -> Self::Outcome;
    fn make_more(&self, n: u8) -> <Self as Maker>::Outcome;
}

impl Maker for Link {
    type Outcome = Result<u8>;
    API
    fn make(&self, n: u8) -> Self::Outcome { n.checked_sub(1).ok_or("zero".into()) }
    API
    fn make_more(&self, n: u8) -> <Self as Maker>::Outcome { n.checked_sub(1).ok_or("zero".into()) }
}

fn main() {
    let link = Link::default();
    fails("grown", || grown::<1>(Grid([0; 2]), &link).map(|_| ()));
    assert!(link.kept());
    fails("captured", || captured("", &1).map(|_| ()));
    fails("captured_in_a_tuple", || captured_in_a_tuple("", 1).map(|_| ()));
    fails("call_it", || call_it(|n| n, &0, &|n| *n));
    fails("boxed", || boxed(Box::new(|| 0), &|n| n).map(|_| ()));
    let at_all: Rc<dyn Fn(&str) -> bool> = Rc::new(|_| true);
    fails("elided", || elided("", at_all.clone()).map(|_| ()));
    fails("closure", || closure(0).map(|_| ()));
    fails("foreign", || foreign(0));
    fails("foreign_unsafe", || unsafe { foreign_unsafe(std::ptr::null()) });
    fails("try", || r#try("", link.clone()));
    assert!(link.kept());
    fails("loop", || block_on(r#loop("", link.clone())));
    assert!(link.kept());
    fails("twelve", || twelve(0, 1, &1, String::new(), &mut 1, (1, 1), (1, 1), None, vec![], &[], &link, [1]));
    assert!(link.kept());
    fails("type_macros", || type_macros(1, vec![1], &link));
    assert!(link.kept());
    fails("whole_type_macro", || whole_type_macro(1, link.clone()));
    assert!(link.kept());
    fails("awaited_type_macro", || block_on(awaited_type_macro(1, link.clone())));
    assert!(link.kept());
    fails("future_by_macro", || block_on(future_by_macro(1, link.clone())));
    assert!(link.kept());
    fails("make", || link.make(0));
    fails("make_more", || link.make_more(0));
}
