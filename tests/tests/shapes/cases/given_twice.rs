// edition: 2018,2021,2024
// expect: error: `#[vir_api]` is given twice: remove one of the two
// errors: 4
// line: 10,14,18,26
//! An attribute that is given twice is one error.

use ground::Result;

API
API(conn = none)
pub fn twice(n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) }

API
#[cfg_attr(all(), virerr::vir_api)]
pub async fn hidden(n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) }

API
API
impl Shelf {
    pub fn get(&self, n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) }
}

API
impl Shelf {
    API
    API
    pub fn two(&self, n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) }
}

pub struct Shelf;
