// edition: 2018,2021,2024
// expect: error: mismatched types
// errors: 7
// line: 15,18,21,24,27,27,30
// bare: the same
//! A mistake in a pattern is reported once, at its place.

use ground::Result;

pub struct Guard(pub u8);

pub struct Pair { pub first: Guard, pub second: Guard }

API
pub fn no_tuple((_a, _): Guard) -> Result<u8> { Ok(1) }

API
pub fn no_tuple_of_names((_a, _b): Guard) -> Result<u8> { Ok(1) }

API
pub async fn short_tuple((_a, _b): (Guard, Guard, Guard)) -> Result<u8> { Ok(1) }

API
pub async fn short_tuple_in_a_tuple(((_a, _), _): ((Guard, Guard, Guard), u8)) -> Result<u8> { Ok(1) }

API
pub fn other_field(Pair { first, third }: Pair) -> Result<u8> { Ok(first.0 + third) }

API
pub fn missing_field(Pair { first }: Pair) -> Result<u8> { Ok(first.0) }
