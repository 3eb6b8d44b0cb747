// edition: 2018,2021,2024
// expect: error: expected
// errors: 1
// line: 8
// bare: the same
//! A half-typed return type is one error.

API pub fn half(n: u8) -> Result<u8, { n.checked_sub(1).ok_or("zero".into()) }
