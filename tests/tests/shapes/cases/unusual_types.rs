// edition: 2018,2021,2024
// expect: ok
//! Types of every kind in a signature.

use ground::{Link, Result};

pub struct S<'a, T: ?Sized>(pub &'a T);

impl<'a, T: ?Sized + ToString + 'a> S<'a, T> {
  API
  pub fn a<'b: 'a, F>(&'a self, f: F, l: &'b Link) -> Result<std::borrow::Cow<'a, str>> where F: for<'x> Fn(&'x T) -> &'x str, T: 'b, { l.kept(); Ok(f(self.0).into()) }
  API
  pub fn b(&self, f: &mut (dyn FnMut(&T) -> u8 + '_), l: Link) -> Result<impl Iterator<Item = u8> + '_> { l.kept(); f(self.0); Ok(std::iter::once(1).map(move |n| n + self.0.to_string().len() as u8)) }
  API
  pub fn c(&self, l: Link) -> Result<Box<dyn FnOnce(Link) -> Link + Send>> { drop(l); Ok(Box::new(|l| l)) }
  API
  pub fn d<U>(self, u: U) -> Result<(Self, U)> where Self: Sized { Ok((self, u)) }
  API
  pub fn e<const N: usize>(&self, x: [Option<Box<dyn Fn() + 'a>>; N]) -> Result<[Option<Box<dyn Fn() + 'a>>; N]> { Ok(x) }
}

API
pub fn f<T: Into<Option<u8>>>(n: impl Into<Option<T>> + Copy, mut it: impl Iterator<Item = impl Into<u8>>) -> Result<u8> { let _ = n.into().map(|t: T| t.into()); Ok(it.next().ok_or("")?.into()) }

API
pub fn g(x: <Vec<u8> as IntoIterator>::Item, y: <Link as virerr::Connected>::Library) -> Result<<Vec<u8> as IntoIterator>::IntoIter> { let _ = y; Ok(vec![x].into_iter()) }

API
pub fn h(x: *const u8, y: *mut Link, z: fn(), w: extern "C" fn(u8) -> u8, v: unsafe extern "C" fn(x: u8, ...) -> u8) -> Result<(*const u8, fn())> { let _ = (y, w, v); Ok((x, z)) }

API
pub fn i<'a>(x: &'a mut &'a mut Vec<&'a str>, l: &Link) -> Result<&'a mut Vec<&'a str>> { l.kept(); Ok(x) }

API
pub fn j(x: &mut &mut Link) -> Result<&'static str> { **x = Link::default(); Ok("") }

API
pub fn k(x: &'static mut [u8], mut y: &'static [Link]) -> Result<&'static mut u8> { y = &y[1..]; let _ = y; Ok(&mut x[0]) }

API
pub fn l<T>(x: T) -> Result<T> where { Ok(x) }

API
#[allow(unused_mut)] pub fn n(mut x: Box<dyn FnMut() -> u8 + Send + 'static>) -> Result<u8> { Ok(x()) }

API
pub fn o() -> Result<std::convert::Infallible> { Err("".into()) }

API
pub async fn q<'a, T>(x: &'a T, mut y: Vec<&'a T>, z: impl Fn(&'a T) -> bool) -> Result<Vec<&'a T>> { y.push(x); y.retain(|t| z(t)); ground::pause().await; Ok(y) }

API
pub async fn r(mut x: &mut Link, y: &mut [u8]) -> Result<()> { let mut d = Link::default(); x = &mut d; *x = Link::default(); ground::pause().await; y[0] = 1; Ok(()) }

API
pub async unsafe fn s(x: *const u8) -> Result<u8> { Ok(unsafe { *x }) }

API
pub fn t(x: u8) -> ::std::result::Result<u8, ::ground::Failure> { 'a: loop { if x == 1 { break 'a Ok(1) } else { continue 'a } } }
