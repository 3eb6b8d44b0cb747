// edition: 2018,2021,2024
// expect: error: does not return a `Result`: return one, or, if it cannot fail, remove `#[vir_api]`
// errors: 2
// line: 11,16
//! A forgotten return type is one error.

use ground::Link;

pub struct Shelf(Link);

API pub fn forgotten(n: u8) { n.checked_sub(1).ok_or("zero")?; Ok(n) }

impl Shelf {
    API
    #[must_use]
    pub async fn forgotten(&self) {
        self.0.kept();
        Err("always")
    }
}
