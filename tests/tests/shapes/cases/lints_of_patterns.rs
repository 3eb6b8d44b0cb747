// edition: 2018,2021,2024
// expect: ok
// tool: clippy
//! Every lint gives the same result for a pattern and its bindings as without the attribute.

#![warn(unused, nonstandard_style, future_incompatible, let_underscore_drop, unfulfilled_lint_expectations)]
#![warn(clippy::all, clippy::pedantic, clippy::nursery)]
#![allow(clippy::missing_const_for_fn, clippy::missing_errors_doc, clippy::unused_async, clippy::unnecessary_wraps)]
#![allow(clippy::manual_async_fn)]

use ground::{Failure, Link, Result, pause};
use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::sync::MutexGuard;

pub struct Guard(pub u8);

impl Drop for Guard {
    fn drop(&mut self) {}
}

pub struct Pair {
    pub first: Guard,
    pub second: Guard,
    pub count: u8,
}

pub struct Tag(pub Guard);

/// Both forms of a function.
macro_rules! forms {
    ($($(#[$attr:meta])* fn $name:ident $parameters:tt -> $ret:ty $body:block)*) => {
        $(API $(#[$attr])* pub fn $name $parameters -> $ret $body)*
        pub mod awaited {
            use super::*;
            $(API $(#[$attr])* pub async fn $name $parameters -> $ret { pause().await; $body })*
        }
    };
}

forms! {
    fn unused((a, b): (Guard, Guard)) -> Result<()> { Ok(()) }
    fn one_unused((a, b): (Guard, Guard), c: Guard) -> Result<()> { drop(a); Ok(()) }
    fn half_unused((a, _): (Guard, Guard), Tag(b): Tag) -> Result<()> { Ok(()) }
    fn field_unused(Pair { first, count, .. }: Pair) -> Result<()> { Ok(()) }
    fn field_renamed(Pair { first: first, second: other, count: _ }: Pair) -> Result<()> { drop(first); Ok(()) }
    fn needless_mut((mut a, b): (Guard, Guard), Tag(mut c): Tag) -> Result<()> { drop((a, b, c)); Ok(()) }
    fn needed_mut((mut a, b): (Guard, Guard), Tag(mut c): Tag) -> Result<u8> { a.0 += 1; c.0 += a.0; drop(b); Ok(a.0 + c.0) }
    fn underscored((_a, b): (Guard, Guard), Tag(_c): Tag, _: Guard) -> Result<Guard> { drop(_a); Ok(b) }
    fn wild(_: Guard, _: Pair) -> Result<()> { Ok(()) }
    fn wild_inside((_, a): (MutexGuard<'_, u8>, Guard), (_, b): (Pin<Box<dyn Future<Output = u8>>>, u8)) -> Result<u8> { Ok(a.0 + b) }
    fn wild_result((_, a): (Result<u8>, Guard), _: Result<u8>) -> Result<u8> { Ok(a.0) }
    fn unit((_, ()): (Guard, ()), (_, ..): (Guard, ())) -> Result<()> { Ok(()) }
    fn whole(all @ _: Guard, pair @ Pair { .. }: Pair) -> Result<u8> { Ok(all.0 + pair.count) }
    fn single((a): Guard, ((b)): Guard, (c,): (Guard,)) -> Result<u8> { Ok(a.0 + b.0 + c.0) }
    fn letters((a, b, c, d, e): (Guard, Guard, Guard, Guard, Guard)) -> Result<u8> { Ok(a.0 + b.0 + c.0 + d.0 + e.0) }
    fn similar((item, items): (Guard, Guard), Pair { first: item1, second: item2, .. }: Pair) -> Result<u8> { Ok(item.0 + items.0 + item1.0 + item2.0) }
    fn similar_to_types(_: Guard, _: Guard, guard: Guard, Tag(tag): Tag) -> Result<u8> { Ok(guard.0 + tag.0) }
    fn camel((camelCase, b): (Guard, Guard), Tag(SHOUT): Tag) -> Result<u8> { Ok(camelCase.0 + b.0 + SHOUT.0) }
    fn shadowed((a, b): (Guard, Guard), Tag(c): Tag) -> Result<u8> { let a = a; let c = c.0; Ok(a.0 + b.0 + c) }
    fn arrays([a, b]: [Guard; 2], [c, ..]: [Guard; 3]) -> Result<[Guard; 3]> { Ok([a, b, c]) }
    fn allowed(#[allow(unused_variables)] (a, b): (Guard, Guard), #[allow(unused)] Tag(c): Tag) -> Result<()> { Ok(()) }
    fn expected(#[expect(unused_variables)] (a, b): (Guard, Guard), #[expect(unused_variables)] Tag(c): Tag) -> Result<()> { drop(b); Ok(()) }
    fn expected_in_vain(#[expect(unused_variables)] (a, b): (Guard, Guard), #[expect(unused_variables)] Tag(c): Tag) -> Result<()> { drop((a, b, c)); Ok(()) }
    fn expected_mut(#[expect(unused_mut)] (mut a, b): (Guard, Guard), #[expect(unused_mut)] Tag(mut c): Tag) -> Result<()> { drop((a, b, c)); Ok(()) }
    #[expect(unused_variables)]
    fn of_the_function((a, b): (Guard, Guard), Tag(c): Tag) -> Result<()> { Ok(()) }
    fn nothing_owned((a, mut b): (u8, &str), (c, _): (&Link, [u8; 2])) -> Result<u8> { b = &b[1..]; Ok(a) }
    fn moved((a, b): (Vec<Guard>, String), Tag(c): Tag) -> Result<(Vec<Guard>, Guard)> { Ok((a, c)) }
    fn referred((ref a, ref mut b): (Guard, Guard), Pair { ref first, .. }: Pair) -> Result<u8> { b.0 += 1; Ok(a.0 + b.0 + first.0) }
}

API
pub fn assigned((mut a, b): (Guard, Guard), Pair { mut count, .. }: Pair) -> Result<u8> {
    count = b.0;
    a.0 = 1;
    Ok(count)
}

API
pub async fn assigned_later((mut a, b): (Guard, Guard), Pair { mut count, .. }: Pair) -> Result<u8> {
    count = b.0;
    pause().await;
    a.0 = 1;
    Ok(count)
}

API
pub fn generic<T: Debug>((a, _): (T, Guard), _: T, [_, b]: [T; 2]) -> Result<(T, T)> {
    Ok((a, b))
}

API
pub fn later((a, b): (Guard, Guard), Tag(c): Tag, _: Pair) -> impl Future<Output = Result<u8>> {
    async move { Ok(a.0 + c.0) }
}

API(conn = link)
pub fn connected((link, guard): (Link, Guard), _: Guard) -> Result<()> {
    drop((link, guard));
    Ok(())
}

pub trait Shelf {
    fn put(&mut self, _: Guard, pair: (Guard, Guard)) -> Result<()>;

    API
    fn take(&self, (a, _): (Guard, Guard), Pair { second, .. }: Pair) -> Result<(Guard, Guard)>
    where
        Self: Sized,
    {
        Ok((a, second))
    }
}

API
impl Shelf for Tag {
    fn put(&mut self, _: Guard, (a, _): (Guard, Guard)) -> Result<()> {
        self.0 = a;
        if self.0.0 == 0 { Err(Failure("zero")) } else { Ok(()) }
    }
}

API
pub unsafe fn raw((pointer, _): (*const u8, Guard), _: Guard) -> Result<u8> {
    Ok(unsafe { *pointer })
}

API
pub extern "C" fn foreign(Tag(a): Tag, _: Guard) -> Result<Guard> {
    Ok(a)
}
