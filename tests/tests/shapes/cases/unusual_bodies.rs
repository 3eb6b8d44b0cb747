// edition: 2018,2021,2024
// expect: ok
//! Bodies of every kind.

use ground::{Link, Result};

pub struct S;

impl S {

API
#[allow(clippy::needless_return, unused_parens, unused_braces, unused_labels)]
pub fn a(&mut self, v: Vec<u8>) -> Result<u8> { #![allow(unused_variables)] let x = 1; fn inner() -> u8 { 1 } use std::fmt as _; macro_rules! m { () => { return Ok(2) } } if v.is_empty() { m!() } const A: u8 = 3; struct Q; impl Q { fn z(&self) -> u8 { A } } return (Ok({ Q.z() + inner() })) }
}

API
pub fn b(v: &[u8]) -> Result<u8> { match v { [] => Err("".into()), &[x] => Ok(x), [.., y] => { let f = move || -> Result<u8> { Err("")? }; f()?; return Ok(*y) } } }

API
pub fn c(v: Vec<u8>) -> Result<u8> { for x in v { if x > 1 { return Ok(x) } } Err("".into()) }

API
pub fn d() -> Result<u8> { unimplemented!() }

API
pub fn e(x: &std::cell::RefCell<Vec<u8>>) -> Result<u8> { x.borrow().first().copied().ok_or("".into()) }

API
pub fn f(x: std::sync::MutexGuard<'_, Vec<u8>>) -> Result<u8> { x.first().copied().ok_or("".into()) }

API
pub async fn g(x: &std::sync::Mutex<Vec<u8>>) -> Result<u8> { x.lock().unwrap().first().copied().ok_or("".into()) }

API
pub fn h(x: &std::sync::Mutex<Vec<u8>>) -> Result<usize> { match x.lock().unwrap().first() { Some(x) => Ok(usize::from(*x)), None => Err("".into()) } }

pub fn is_send<T: Send>(_: T) {}
pub fn use_() { is_send(g(Box::leak(Box::default()))); is_send(i(String::new(), Link::default())); let _ = j(std::rc::Rc::new(1)); }

API
pub async fn i(x: String, l: Link) -> Result<u8> { ground::pause().await; drop((x, l)); Ok(1) }

API
pub fn j(x: std::rc::Rc<u8>) -> Result<u8> { Ok(*x) }
