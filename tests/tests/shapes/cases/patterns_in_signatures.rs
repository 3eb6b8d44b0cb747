// edition: 2018,2021,2024
// expect: ok
//! Patterns keep their meaning in the signature of any kind of function.

#![warn(unused)]

use ground::{Failure, Link, Result, block_on, fails, pause, succeeds};
use std::future::Future;

pub struct Guard(pub u8);

impl Drop for Guard {
    fn drop(&mut self) {}
}

pub struct Pair {
    pub first: Guard,
    pub second: Guard,
}

pub struct Tag<T>(pub T);

/// Nothing is owned: the patterns do not change.
API
pub fn borrowed<'a>((text, n): (&'a str, usize), &m: &usize, [_, mut last]: [&'a str; 2]) -> Result<&'a str> {
    if n > m {
        last = text;
    }
    if last.is_empty() { Err("empty".into()) } else { Ok(last) }
}

/// A borrow comes out of a value that is beside an owned one.
API
pub fn borrow_beside_an_owner<'a>((list, _guard): (&'a mut Vec<u8>, Guard), (other, _): (&'a mut Vec<u8>, Guard)) -> Result<&'a mut u8> {
    let list = if list.is_empty() { other } else { list };
    list.first_mut().ok_or("empty".into())
}

API
pub async fn borrow_beside_an_awaited_owner<'a>((list, _guard): (&'a mut Vec<u8>, Guard), Tag(other): Tag<(&'a mut Vec<u8>, Guard)>) -> Result<&'a mut u8> {
    pause().await;
    let list = if list.is_empty() { other.0 } else { list };
    list.first_mut().ok_or("empty".into())
}

API
pub fn generic<T, const N: usize>(Tag(list): Tag<[T; N]>, (first, _): (T, Guard), _: T) -> Result<Vec<T>> {
    let mut all = vec![first];
    all.extend(list);
    if all.len() > 2 { Err("long".into()) } else { Ok(all) }
}

API
pub fn called((mut next, _): (impl FnMut() -> u8, Guard), _: impl Sized, Tag(last): Tag<Box<dyn FnOnce() -> u8>>) -> Result<u8> {
    let n = next() + last();
    n.checked_sub(3).ok_or("less".into())
}

API
pub fn later((a, _): (Guard, Guard), Pair { second, .. }: Pair) -> impl Future<Output = Result<u8>> {
    let n = second.0;
    async move {
        pause().await;
        a.0.checked_sub(n).ok_or("less".into())
    }
}

API
pub unsafe fn unsafe_one((n, _): (*const u8, Guard)) -> Result<u8> {
    let n = unsafe { *n };
    n.checked_sub(1).ok_or("zero".into())
}

API
pub extern "C" fn foreign(Pair { first, .. }: Pair, _: Guard) -> Result<u8> {
    first.0.checked_sub(1).ok_or("zero".into())
}

/// The macro's own names collide with no others.
API
pub fn names_of_others(_: Guard, Pair { first, .. }: Pair, guard: u8, pair: u8, arg3: u8, first_second: u8) -> Result<u8> {
    first.0.checked_sub(guard + pair + arg3 + first_second).ok_or("less".into())
}

#[allow(non_camel_case_types)]
pub struct r#type(pub Guard);
pub struct Gen(pub Guard);
pub struct Fn_(pub Guard);

/// Identifiers that do not bind.
API
pub fn names_that_are_words(_: r#type, _: Gen, Fn_(_): Fn_, (_1, _): (Guard, Guard), ((r#fn), _): (Guard, Guard), (_, _): (Guard, Guard)) -> Result<u8> {
    _1.0.checked_sub(r#fn.0).ok_or("less".into())
}

pub trait Shelf: Sized {
    fn put(self, _: Guard, pair: (Guard, Guard)) -> Result<u8>;

    API
    fn take(self, (a, _): (Guard, Guard), _: Self, Tag(other): Tag<Self>) -> Result<u8> {
        drop((self, other));
        a.0.checked_sub(1).ok_or("zero".into())
    }

    API
    fn take_later(self, (a, _): (Guard, Guard), _: Self) -> impl Future<Output = Result<u8>> {
        async move {
            drop(self);
            a.0.checked_sub(1).ok_or("zero".into())
        }
    }
}

API
impl Shelf for Guard {
    fn put(self, _: Guard, (a, _): (Guard, Guard)) -> Result<u8> {
        a.0.checked_sub(self.0).ok_or("less".into())
    }
}

macro_rules! given {
    ($name:ident, $pattern:pat, $ty:ty, $($body:tt)*) => {
        API
        pub fn $name($pattern: $ty, _: Guard) -> Result<u8> {
            let n = 1;
            let _ = n;
            $($body)*
        }
    };
}

given! { given_half, (n, _), (Guard, Guard), n.0.checked_sub(1).ok_or("zero".into()) }
given! { given_names, (n, mut m), (Guard, Guard), { m.0 += 1; n.0.checked_sub(m.0).ok_or("less".into()) } }
given! { given_wild, _, Guard, Err("always".into()) }
given! { given_field, Pair { first: n, .. }, Pair, n.0.checked_sub(1).ok_or("zero".into()) }

/// The connection of a pattern.
API(conn = link)
pub fn named((link, _): (Link, Guard)) -> Result<Link> {
    if true { Err("always".into()) } else { Ok(link) }
}

API(conn = pair.0)
pub async fn named_of_two(Tag(pair): Tag<(Link, Guard)>, (_other, _): (Link, Guard)) -> Result<Link> {
    pause().await;
    if true { Err("always".into()) } else { Ok(pair.0) }
}

API(conn = link)
pub fn named_later(Tag(link): Tag<Link>, _: Guard) -> impl Future<Output = Result<()>> {
    drop(link);
    async { Err(Failure("always")) }
}

fn main() {
    let g = Guard;
    let pair = |a, b| Pair { first: g(a), second: g(b) };
    assert_eq!(succeeds(|| borrowed(("a", 2), &1, ["b", "c"])), "a");
    fails("borrowed", || borrowed(("", 2), &1, ["b", "c"]));
    let (mut one, mut two) = (vec![], vec![1]);
    *succeeds(|| borrow_beside_an_owner((&mut one, g(1)), (&mut two, g(2)))) += 1;
    *succeeds(|| block_on(borrow_beside_an_awaited_owner((&mut one, g(1)), Tag((&mut two, g(2)))))) += 1;
    assert_eq!(two, [3]);
    fails("borrow_beside_an_owner", || borrow_beside_an_owner((&mut vec![], g(1)), (&mut vec![], g(2))).map(|_| ()));
    assert_eq!(succeeds(|| generic(Tag([1]), (2, g(1)), 3)), [2, 1]);
    fails("generic", || generic(Tag([1, 1]), (2, g(1)), 3));
    assert_eq!(succeeds(|| called((|| 2, g(1)), "any", Tag(Box::new(|| 2)))), 1);
    fails("called", || called((|| 1, g(1)), "any", Tag(Box::new(|| 1))));
    assert_eq!(succeeds(|| block_on(later((g(3), g(1)), pair(1, 2)))), 1);
    fails("later", || block_on(later((g(1), g(1)), pair(1, 2))));
    fails("unsafe_one", || unsafe { unsafe_one((&0, g(1))) });
    fails("foreign", || foreign(pair(0, 1), g(1)));
    assert_eq!(succeeds(|| names_of_others(g(1), pair(9, 1), 1, 2, 3, 1)), 2);
    fails("names_that_are_words", || {
        names_that_are_words(r#type(g(1)), Gen(g(1)), Fn_(g(1)), (g(1), g(1)), (g(2), g(1)), (g(1), g(1)))
    });
    fails("put", || g(2).put(g(1), (g(1), g(1))));
    fails("take", || g(1).take((g(0), g(1)), g(1), Tag(g(1))));
    fails("take_later", || block_on(g(1).take_later((g(0), g(1)), g(1))));
    fails("given_half", || given_half((g(0), g(1)), g(1)));
    fails("given_names", || given_names((g(1), g(1)), g(1)));
    fails("given_wild", || given_wild(g(1), g(1)));
    fails("given_field", || given_field(pair(0, 1), g(1)));
    let link = Link::default();
    fails("named", || named((link.clone(), g(1))));
    assert_eq!(link.kept(), cfg!(api));
    let other = Link::default();
    fails("named_of_two", || block_on(named_of_two(Tag((link.clone(), g(1))), (other.clone(), g(1)))));
    assert_eq!(link.kept(), cfg!(api));
    assert!(!other.kept());
    fails("named_later", || block_on(named_later(Tag(link.clone()), g(1))));
    assert_eq!(link.kept(), cfg!(api));
}
