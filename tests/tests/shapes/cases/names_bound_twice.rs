// edition: 2018,2021,2024
// expect: error: bound more than once
// errors: 5
// line: 16,19,22,25,25
//! A name that is bound twice is reported at its place, even if the second one is in a pattern that the body takes
//! apart, whose types then do not match either.

#![allow(unused_variables)]

use ground::Result;

pub struct Guard(pub u8);

API
// In one pattern.
pub fn in_names((a, a): (Guard, Guard)) -> Result<u8> { Ok(a.0) }

API
pub async fn in_halves((a, (a, _)): (Guard, (Guard, Guard))) -> Result<u8> { Ok(a.0) }

API
pub fn names_and_a_name((a, b): (Guard, Guard), b: u8) -> Result<u8> { Ok(a.0 + b) }

API
pub fn a_half_and_a_name((a, _): (Guard, Guard), a: u8) -> Result<u8> { Ok(a) }
