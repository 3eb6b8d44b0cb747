// edition: 2018,2021,2024
// expect: ok
//! A macro's fragments keep their meaning anywhere in a signature.

#![warn(unused, unreachable_pub, unused_parens)]

use ground::{Link, Result, block_on, fails};
use std::future::Future;

macro_rules! of_a_function {
    ($vis:vis $name:ident, $lt:lifetime, $ty:ty, $ret:ty, $param:ident, $body:block) => {
        API
        $vis fn $name<$lt>($param: $ty) -> $ret $body
    };
}

of_a_function! { pub trimmed, 'a, &'a str, Result<&'a str>, text, {
    if text.is_empty() { Err("empty".into()) } else { Ok(text.trim()) }
} }
of_a_function! { pub(crate) taken, 'a, &'a mut Option<Link>, Result<Link>, slot, { slot.take().ok_or("none".into()) } }
of_a_function! { private, 'a, std::borrow::Cow<'a, str>, ground::Result<String>, text, {
    if text.is_empty() { Err("empty".into()) } else { Ok(text.into_owned()) }
} }
of_a_function! { pub later, 'a, &'a Link, impl Future<Output = Result<u8>> + use<'a>, link, {
    async move { if link.kept() { Ok(1) } else { Err("no".into()) } }
} }

macro_rules! with_a_pattern {
    ($pat:pat, $ty:ty, $lit:literal, $path:path, $expr:expr) => {
        API
        pub async fn added($pat: $ty, factor: u8) -> $path { $expr.checked_sub($lit).map(|n| n * factor).ok_or("less".into()) }
    };
}

with_a_pattern! { (_, _), (u8, Vec<u8>), 7, Result<u8>, 5_u8 }

macro_rules! with_trees {
    ($($tt:tt)*) => { API $($tt)* };
}

with_trees! {
    pub fn trees<const N: usize>(link: Link, (first, _): (u8, [u8; N]), mut list: Vec<u8>) -> Result<(u8, Link)>
    where
        [u8; N]: AsArray<N>,
    {
        list.push(first);
        if N > 3 { Err("long".into()) } else { Ok((list[0], link)) }
    }
}

pub trait AsArray<const N: usize> {}
impl AsArray<1> for [u8; 1] {}

macro_rules! an_item {
    ($item:item) => { API $item };
}

an_item! {
    pub fn whole(link: &Link, mut text: &str) -> Result<()> {
        text = text.get(1..).ok_or("short")?;
        if link.kept() { Err(text.len().checked_sub(1).map_or("none", |_| "some").into()) } else { Ok(()) }
    }
}

an_item! {
    impl Depot {
        pub fn counted(&self) -> Result<u8> { self.0.checked_sub(1).ok_or("zero".into()) }
    }
}

pub struct Depot(u8);

macro_rules! the_result {
    ($result:ident<$($argument:ty),*>, $kept:ty) => {
        API
        pub fn by_name(n: u8) -> $result<$($argument),*> { n.checked_sub(1).ok_or("zero".into()) }
        API
        pub fn by_type(n: u8) -> Result<$kept> { n.checked_sub(1).ok_or("zero".into()) }
        API
        pub fn unnamed(n: u8) -> Result<impl Fn() -> $kept> { n.checked_sub(1).map(|n| move || n).ok_or("zero".into()) }
    };
}

the_result! { Result<u8>, u8 }

fn main() {
    fails("trimmed", || trimmed(""));
    fails("taken", || taken(&mut None));
    fails("private", || private("".into()));
    let link = Link::default();
    fails("later", || block_on(later(&link)));
    assert!(link.kept());
    fails("added", || block_on(added((1, vec![]), 1)));
    fails("whole", || whole(&link, ""));
    fails("counted", || Depot(0).counted());
    fails("by_name", || by_name(0));
    fails("by_type", || by_type(0));
    fails("unnamed", || unnamed(0).map(|_| ()));
    let _ = trees::<1>;
}
