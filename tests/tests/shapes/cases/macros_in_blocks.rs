// edition: 2018,2021,2024
// expect: ok
//! Macro calls with every kind of delimiter may be in a block, with their own attribute.

use ground::{Link, Result, fails};

macro_rules! nothing { ($($tokens:tt)*) => {}; }
macro_rules! functions {
    ($($name:ident)*) => {
        $(API pub fn $name(&self, n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) })*
    };
}

pub struct Shelf(u8);

API
impl Shelf {
    #![allow(clippy::all)]
    //! Inner documentation.

    API(skip)
    nothing!();
    API(skip)
    nothing![a b c];
    API(skip)
    nothing! { fn a() {} }
    API(skip)
    functions! { one two }
    API(skip)
    functions!(three);

    pub const A: [u8; 2] = [{ 1 }, 2];
    pub(crate) const B: u8 = { 3 };
    #[allow(unused)]
    const C: fn(&Self) -> Result<u8> = Self::last;

    pub fn last(&self) -> Result<u8> {
        self.0.checked_sub(Self::A[0]).ok_or("zero".into())
    }
}

pub trait Named {
    type Name: Into<String>;
    type List<'a>: IntoIterator<Item = &'a str> where Self: 'a;
    const N: u8;
    const M: u8 = { 4 };
}

API
impl Named for Shelf {
    type Name = String;
    type List<'a> = Vec<&'a str> where Self: 'a;
    const N: u8 = { 1 };
    API(skip)
    nothing! {}
}

fn main() {
    fails("one", || Shelf(0).one(0));
    fails("two", || Shelf(0).two(0));
    fails("three", || Shelf(0).three(0));
    fails("last", || Shelf(0).last());
    let _ = (Link::default(), Shelf::B, Shelf::N + Shelf::M);
}
