// edition: 2018,2021,2024
// expect: error: expected one of `,`
// errors: 1
// line: 11
// bare: the same
//! Generic parameters that are not closed are one error.
pub struct Shelf;

API
impl Shelf {
    pub fn half<T(&self, n: u8) -> ground::Result<u8> { n.checked_sub(1).ok_or("zero".into()) }
    pub fn whole(&self, n: u8) -> ground::Result<u8> { n.checked_sub(1).ok_or("zero".into()) }
}
