// edition: 2018,2021,2024
// expect: error: use of moved value
// errors: 6
// line: 20,23,26,29,32,35
// bare: the same
//! A binding of a pattern has the same rights as before.

use ground::Result;

pub struct Guard(pub u8);
impl Drop for Guard { fn drop(&mut self) {} }

pub struct Pair { pub first: Guard, pub second: Guard }

/// Has its own drop.
pub struct Sealed { pub first: Guard }
impl Drop for Sealed { fn drop(&mut self) {} }

API
pub fn out_of_a_drop(Sealed { first, .. }: Sealed) -> Result<u8> { Ok(first.0) }

API
pub fn moved_twice((a, _): (Guard, Guard)) -> Result<u8> { drop(a); drop(a); Ok(1) }

API
pub async fn moved_twice_of_names((a, _b): (Guard, Guard)) -> Result<u8> { drop(a); drop(a); Ok(1) }

API
pub fn changed(Pair { first, .. }: Pair) -> Result<u8> { first.0 += 1; Ok(first.0) }

API
pub fn changed_of_names((a, _b): (Guard, Guard)) -> Result<u8> { a.0 += 1; Ok(a.0) }

API
pub fn borrowed((a, _): &'static (Guard, Guard), Pair { first, .. }: Pair) -> Result<&'static u8> { if a.0 > 0 { Ok(&a.0) } else { Ok(&first.0) } }
