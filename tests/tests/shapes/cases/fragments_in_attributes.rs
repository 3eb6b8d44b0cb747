// edition: 2018,2021,2024
// expect: ok
//! A macro's fragments keep their meaning in attributes and their arguments, and deep in types.

#![warn(unused, unfulfilled_lint_expectations)]

use ground::{Depot, Error, Failure, Link, Result, block_on, fails, fails_unseen};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

macro_rules! with_arguments {
    (
        $none:ident, $none_expr:expr, $skip:ident, $future:ident, $krate:path, $this:ident, $field:tt, $conn:expr, $abi:literal,
        $allow:ident($lint:path), $cfg:meta, $not:meta, $level:meta, $receiver:ty, $ret:ty, $bound:path, $dyn:ty, $boxed:ty
    ) => {
        API
        impl Shelf {
            API(conn = $none)
            pub fn without($this: &Self) -> $ret { $this.0.checked_sub(1).ok_or("zero".into()) }
            API(conn = $none_expr)
            pub fn without_by_expression(&$this) -> $ret { $this.0.checked_sub(1).ok_or("zero".into()) }
            API(conn = $this.$field)
            pub fn by_place($this: $receiver) -> $ret { $this.0.checked_sub(1).ok_or("zero".into()) }
            API(conn = $conn, crate = $krate)
            pub extern $abi fn by_expression(&mut $this) -> $ret { $this.0.checked_sub(1).ok_or("zero".into()) }
            API($skip)
            pub fn skipped(&$this) -> $ret { $this.0.checked_sub(1).ok_or("zero".into()) }
            API($future)
            pub fn other_name(&$this) -> $boxed { Box::pin(async move { if true { Err("none".into()) } else { Ok(1) } }) }
        }

        API
        #[$allow($lint)]
        pub fn levels(#[$allow($lint)] a: String, #[cfg_attr($cfg, $level)] b: String, #[cfg($not)] c: Nowhere, d: &Link) -> $ret {
            if d.kept() { Ok(1) } else { Err("none".into()) }
        }

        API
        pub fn bounds(link: &Link) -> Pin<Box<dyn $bound + '_>> { Box::pin(async move { if link.kept() { Ok(1) } else { Err("none".into()) } }) }

        API
        pub fn in_a_box(link: Link) -> Pin<Box<$dyn>> { Box::pin(async move { if link.kept() { Ok(1) } else { Err("none".into()) } }) }

        API
        pub fn unnamed(link: Link) -> impl $bound { async move { if link.kept() { Ok(1) } else { Err("none".into()) } } }
    };
}

type Named = Pin<Box<dyn Future<Output = Result<u8>>>>;

pub struct Shelf(u8, pub Link);

with_arguments! {
    none, none, skip, future, virerr, self, 1, self.1, "C",
    allow(unused_variables), all(), any(), expect(unused_variables), Arc<Self>, Result<u8>, Future<Output = Result<u8>>,
    dyn Future<Output = Result<u8>>, Named
}

macro_rules! plain_types {
    ($text:ty, $number:ty, $string:ty, $list:ty, $life:lifetime, $connection:ty) => {
        API
        pub fn references<$life>(a: &$life $text, b: &'static $text, c: &$number, d: &$string, e: &$list, f: &$life $connection) -> Result<&$life $text> {
            if f.kept() || b.len() + d.len() + e.len() > usize::from(*c) { Ok(a) } else { Err("short".into()) }
        }
        API
        pub async fn owned(a: $string, b: $list, c: $number, d: $connection, e: ($string, $number)) -> Result<$string> {
            if d.kept() || b.len() > usize::from(c) { drop(e); Ok(a) } else { Err("short".into()) }
        }
    };
}

plain_types! { str, u8, String, Vec<u8>, 'a, Link }

macro_rules! outer {
    ($($inner:tt)*) => { again! { $($inner)* } };
}
macro_rules! again {
    ($vis:vis fn $name:ident($param:ident: $ty:ty) -> $ret:ty $body:block) => { again! { @ $vis, $name, $param, $ty, $ret, $body } };
    (@ $vis:vis, $name:ident, $param:ident, $ty:ty, $ret:ty, $body:block) => { API $vis fn $name($param: $ty) -> $ret $body };
}
outer! { pub fn nested(link: &Link) -> Result<u8, Error> { if link.kept() { Ok(1) } else { Err(error()) } } }

fn error() -> Error {
    virerr::ToError::to_error(&Failure("nested"))
}

fn main() {
    let link = Link::default();
    let mut shelf = Shelf(0, link.clone());
    fails("without", || shelf.without());
    fails("without_by_expression", || shelf.without_by_expression());
    assert!(!link.kept());
    fails("by_expression", || shelf.by_expression());
    assert!(link.kept());
    fails_unseen(|| shelf.skipped());
    fails("other_name", || block_on(shelf.other_name()));
    fails("by_place", || Arc::new(shelf).by_place());
    assert!(link.kept());
    fails("levels", || levels(String::new(), String::new(), &link));
    assert!(link.kept());
    fails("bounds", || block_on(bounds(&link)));
    assert!(link.kept());
    fails("in_a_box", || block_on(in_a_box(link.clone())));
    assert!(link.kept());
    fails("unnamed", || block_on(unnamed(link.clone())));
    assert!(link.kept());
    fails("references", || references("", "", &1, &String::new(), &vec![], &link));
    assert!(link.kept());
    fails("owned", || block_on(owned(String::new(), vec![], 1, link.clone(), (String::new(), 1))));
    assert!(link.kept());
    fails("nested", || nested(&link));
    assert!(link.kept());
    let _ = Depot::last_error();
}
