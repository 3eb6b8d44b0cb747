// edition: 2018,2021,2024
// expect: error: refutable pattern
// errors: 2
// line: 14,17
//! A pattern that does not always match is reported at its place.

use ground::Result;

pub struct Guard(pub u8);

pub struct Tag(pub Option<Guard>);

API
pub fn returned(Some(a): Option<Guard>, _: Guard) -> Result<u8> { Ok(a.0) }

API
pub async fn awaited((Tag(Some(a)), b): (Tag, Guard)) -> Result<u8> { Ok(a.0 + b.0) }
