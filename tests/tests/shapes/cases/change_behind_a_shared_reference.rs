// edition: 2018,2021,2024
// expect: error: cannot
// errors: 4
// line: 14,17,22,23
// bare: the same
//! A change through `&` is one error, in the line that must change.

use ground::{Link, Result};

pub struct Shelf { count: u8, list: Vec<u8> }

impl Shelf {
    API pub fn count(&self) -> Result<u8> {
        self.count += 1;
        Ok(self.count)
    }
    API pub async fn push(&self, n: u8) -> Result<()> { self.list.push(n);
        Ok(())
    }
}

API pub fn replace(link: &Link, n: u8) -> Result<()> { *link = Link::default(); drop(n); Ok(()) }
API pub fn owned(list: Vec<u8>) -> Result<()> { list.push(1);
    Ok(())
}
