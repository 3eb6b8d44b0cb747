// edition: 2018,2021,2024
// expect: ok
//! A call may return a borrow out of a `&mut`.

use ground::{Result, fails, succeeds};

pub struct Shelf {
    slots: Vec<Box<u32>>,
    opened: u32,
}

impl Shelf {
    API
    pub fn first(&mut self) -> Result<&mut u32> {
        self.slots.first_mut().map(|slot| &mut **slot).ok_or("empty".into())
    }

    API
    pub fn opened(&mut self) -> Result<&u32> {
        self.opened += 1;
        if self.opened > 2 { Err("worn out".into()) } else { Ok(&self.opened) }
    }

    API
    pub fn boxed(self: &mut Box<Self>) -> Result<&mut u32> {
        Ok(&mut self.opened)
    }

    API
    pub fn filled(&mut self, mut with: u32) -> Result<&mut Self> {
        with += 1;
        self.slots.push(Box::new(with));
        Ok(self)
    }

    API
    pub fn last<'a>(&'a mut self, mut other: &'a mut [Box<u32>]) -> Result<&'a mut u32> {
        if other.is_empty() {
            other = &mut self.slots;
        }
        other.last_mut().map(|slot| &mut **slot).ok_or("none".into())
    }
}

API
pub fn slot(slots: &mut Vec<u32>, at: usize) -> Result<&mut u32> {
    slots.get_mut(at).ok_or("no such slot".into())
}

fn main() {
    let mut shelf = Box::new(Shelf { slots: Vec::new(), opened: 0 });
    fails("first", || shelf.first().map(|_| ()));
    assert_eq!(succeeds(|| slot(&mut vec![1], 0).map(|n| *n)), 1);
    succeeds(|| shelf.filled(4).map(|_| ()));
    assert_eq!(succeeds(|| shelf.first().map(|n| *n)), 5);
    assert_eq!(succeeds(|| shelf.last(&mut []).map(|n| *n)), 5);
    assert_eq!(succeeds(|| shelf.boxed().map(|n| *n)), 0);
    assert_eq!(succeeds(|| shelf.opened().map(|n| *n)), 1);
    fails("slot", || slot(&mut Vec::new(), 0).map(|_| ()));
}
