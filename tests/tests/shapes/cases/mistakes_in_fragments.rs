// edition: 2018,2021,2024
// expect: error: `#[track_caller]` does not reach the body
// errors: 4
// line: 23,25,28,34
//! A mistake from a macro is one error, at its place.

use ground::Result;

macro_rules! passed_on {
    ($(#[$attr:meta])* fn $name:ident($param:ident: $ty:ty) $(-> $ret:ty)? $body:block) => {
        $(#[$attr])*
        API
        pub fn $name($param: $ty) $(-> $ret)? $body
    };
    ($(#[$attr:meta])* below fn $name:ident($param:ident: $ty:ty) -> $ret:ty $body:block) => {
        API
        $(#[$attr])*
        pub fn $name($param: $ty) -> $ret $body
    };
}

passed_on! {
    #[track_caller] below fn tracked(n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) }
}
passed_on! { #[cfg_attr(all(), track_caller)] below fn hidden(n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) } }
passed_on! {
    #[doc = "a"]
    fn forgotten(n: u8) { n.checked_sub(1).ok_or("zero"); Ok(1) }
}
pub struct Shelf;
API
impl Shelf {
    /// Not seen.
    #[cfg_attr(all(), virerr::vir_api(skip))]
    pub fn hidden(&self, n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) }
    pub fn other(&self, n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) }
}
