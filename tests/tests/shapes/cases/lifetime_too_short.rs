// edition: 2018,2021,2024
// expect: error: lifetime
// errors: 2
// line: 15,19
// bare: the same
//! The compiler underlines the place where a value is returned that does not live long enough.

use ground::Result;

pub struct Shelf(u8);

impl Shelf {
    API
    pub fn other(&self, n: &u8) -> Result<&u8> { let _ = self.0;
        Ok(n)
    }

    API
    pub async fn awaited<'a>(&'a self, n: &u8) -> Result<&'a u8> { Ok(n) }
}
