// edition: 2018,2021,2024
// expect: ok
//! The length of an array in a signature is any expression.

#![warn(unused)]
#![allow(unused_braces, unused_unsafe, clippy::all)]

use ground::{Link, Result, fails};

pub const LARGE: bool = true;
pub struct Marked<const N: i8>;
pub struct Sized_ { n: usize }

API
pub fn conditional(list: [u8; if LARGE { 1 } else { 2 }], link: &Link) -> Result<[u8; match LARGE { true => 1, _ => 2 }]> {
    if link.kept() { Ok(list) } else { Err("none".into()) }
}

API
pub fn blocks(list: [[u8; unsafe { 1 }]; loop { break 2 }], link: Link) -> Result<([u8; const { 1 }], [u8; { const N: usize = 1; N }])> {
    if link.kept() { Ok((list[0], list[1])) } else { Err("none".into()) }
}

API
pub async fn awaited(list: [Vec<u8>; { if LARGE { 3 } else { 2 } }], link: Link) -> Result<[Vec<u8>; (|| 1, 3).1]> {
    if link.kept() { Ok(list) } else { Err("none".into()) }
}

API
pub fn plain(list: [u8; "abc".len() - 1], marked: Marked<-1>, link: &Link) -> Result<([u8; Sized_ { n: 2 }.n], Marked<{ -1 }>)>
where
    [u8; if LARGE { 1 } else { 2 }]: Copy,
{
    if link.kept() { Ok((list, marked)) } else { Err("none".into()) }
}

pub trait Filled<const N: usize = { if true { 1 } else { 2 } }, T = [u8; if LARGE { 1 } else { 2 }]> {
    fn filled(&self, list: &[T; N]) -> Result<u8>;
}

API
impl Filled<1, [u8; if LARGE { 1 } else { 2 }]> for [u8; if LARGE { 1 } else { 2 }] {
    fn filled(&self, list: &[[u8; if LARGE { 1 } else { 2 }]; 1]) -> Result<u8> {
        if list[0] == *self { Err("same".into()) } else { Ok(1) }
    }
}

fn main() {
    let link = Link::default();
    fails("conditional", || conditional([1], &link));
    assert!(link.kept());
    fails("blocks", || blocks([[1], [2]], link.clone()));
    assert!(link.kept());
    fails("awaited", || ground::block_on(awaited([vec![], vec![], vec![]], link.clone())));
    assert!(link.kept());
    fails("plain", || plain([1, 2], Marked::<-1>, &link).map(|_| ()));
    assert!(link.kept());
    fails("filled", || [1].filled(&[[1]]));
}
