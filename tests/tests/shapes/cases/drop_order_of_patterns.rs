// edition: 2018,2021,2024
// expect: ok
//! What a pattern takes apart is dropped in the order in which a bare function drops it: where the function returns, fails or
//! panics, and wherever a future is given up.

#![allow(dead_code, unused_variables, unused_mut)]

use ground::{Failure, Result, pause};
use std::cell::RefCell;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Wake, Waker};

thread_local! {
    static LOG: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

fn log(word: &'static str) {
    LOG.with(|log| log.borrow_mut().push(word));
}

/// Takes a note when it is dropped.
pub struct Guard(pub &'static str);

impl Drop for Guard {
    fn drop(&mut self) {
        log(self.0);
    }
}

pub struct Pair {
    pub a: Guard,
    pub b: Guard,
    pub n: u8,
}

pub struct Tag(pub Guard);

pub type Two = (Guard, Guard);

/// Has its own drop, so that nothing can be moved out of it.
pub struct Whole {
    pub a: Guard,
    pub n: u8,
}

impl Drop for Whole {
    fn drop(&mut self) {
        log("whole");
    }
}

fn g(name: &'static str) -> Guard {
    Guard(name)
}

fn pair(a: &'static str, b: &'static str) -> Pair {
    Pair { a: g(a), b: g(b), n: 1 }
}

fn whole(a: &'static str) -> Whole {
    Whole { a: g(a), n: 1 }
}

/// The end of a function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    Success,
    Failure,
    Panic,
}

fn end<T>(end: End, value: T) -> Result<T> {
    log("end");
    match end {
        End::Success => Ok(value),
        End::Failure => Err(Failure("as asked")),
        End::Panic => panic!("as asked"),
    }
}

/// A pattern from a macro, with the caller's names.
macro_rules! given {
    ($name:ident($pattern:pat, $ty:ty) $body:block) => {
        API
        pub fn $name($pattern: $ty, last: Guard, end: super::End) -> Result<()> {
            let own = (0, super::g("own"));
            $body
            super::end(end, ())
        }
    };
}

/// A pattern from a macro, with the macro's own names.
macro_rules! made {
    ($name:ident, $a:ident) => {
        API
        pub fn $name($a: Guard, Pair { a, b: _, .. }: Pair, (b, _): Two, end: super::End) -> Result<()> {
            let _ = (&$a, &a, &b);
            super::end(end, ())
        }
    };
}

/// Defines the functions bare, as API functions and as `async` ones.
macro_rules! versions {
    ($($(#[$attr:meta])* fn $name:ident $parameters:tt $body:block)*) => {
        mod bare {
            use super::*;
            $($(#[$attr])* pub fn $name $parameters -> Result<()> $body)*
            pub mod waits {
                use super::super::*;
                $($(#[$attr])* pub async fn $name $parameters -> Result<()> { pause().await; $body })*
            }
            pub mod runs {
                use super::super::*;
                $($(#[$attr])* pub async fn $name $parameters -> Result<()> $body)*
            }
            pub mod later {
                use super::super::*;
                $($(#[$attr])* pub fn $name $parameters -> Pin<Box<dyn Future<Output = Result<()>>>> {
                    let outcome = (|| -> Result<()> { $body })();
                    Box::pin(async move { pause().await; outcome })
                })*
            }
        }
        mod api {
            use super::*;
            $(API $(#[$attr])* pub fn $name $parameters -> Result<()> $body)*
            pub mod waits {
                use super::super::*;
                $(API $(#[$attr])* pub async fn $name $parameters -> Result<()> { pause().await; $body })*
            }
            pub mod runs {
                use super::super::*;
                $(API $(#[$attr])* pub async fn $name $parameters -> Result<()> $body)*
            }
            pub mod later {
                use super::super::*;
                $(API $(#[$attr])* pub fn $name $parameters -> Pin<Box<dyn Future<Output = Result<()>>>> {
                    let outcome = (|| -> Result<()> { $body })();
                    Box::pin(async move { pause().await; outcome })
                })*
            }
        }
    };
}

versions! {
    fn wild(_: Guard, e: End) { let own = g("own"); end(e, ()) }
    fn wilds(_: Guard, _: Guard, _: Guard, e: End) { end(e, ()) }
    fn wild_first(_: Guard, x: Guard, e: End) { let _ = &x; end(e, ()) }
    fn wild_last(x: Guard, _: Guard, e: End) { let _ = &x; end(e, ()) }
    fn wild_between(x: Guard, _: Guard, y: Guard, e: End) { let _ = (&x, &y); end(e, ()) }
    fn wild_beside_unused(x: Guard, _: Guard, y: Guard, e: End) { end(e, ()) }
    fn names((a, b): (Guard, Guard), e: End) { let _ = (&a, &b); end(e, ()) }
    fn names_moved((a, b): (Guard, Guard), z: Guard, e: End) { drop(a); log("dropped"); let _ = &z; end(e, ()) }
    fn names_unused((a, b): (Guard, Guard), z: Guard, e: End) { end(e, ()) }
    fn names_underscored((_a, b): (Guard, Guard), z: Guard, e: End) { let _ = (&b, &z); end(e, ()) }
    fn names_nested(((a, mut b), [c, d]): ((Guard, Guard), [Guard; 2]), z: Guard, e: End) {
        b.0 = "b, changed"; let _ = (&a, &c, &d, &z); end(e, ())
    }
    fn names_of_an_alias((a, b): Two, z: Guard, e: End) { let _ = (&a, &z); drop(b); end(e, ()) }
    fn names_of_one((a,): (Guard,), z: Guard, e: End) { let _ = (&a, &z); end(e, ()) }
    fn first_only((a, _): (Guard, Guard), e: End) { let _ = &a; end(e, ()) }
    fn second_only((_, b): (Guard, Guard), e: End) { end(e, ()) }
    fn neither((_, _): (Guard, Guard), e: End) { end(e, ()) }
    fn rest((a, ..): (Guard, Guard, Guard), z: Guard, e: End) { let _ = (&a, &z); end(e, ()) }
    fn rest_between((a, .., c): (Guard, Guard, Guard), z: Guard, e: End) { let _ = &c; end(e, ()) }
    fn two_halves((a, _): (Guard, Guard), (_, b): (Guard, Guard), e: End) { let _ = (&a, &b); end(e, ()) }
    fn halves_and_names(x: Guard, (a, _): (Guard, Guard), (b, c): (Guard, Guard), _: Guard, e: End) {
        let _ = (&a, &b); drop(x); end(e, ())
    }
    fn names_and_halves((b, c): (Guard, Guard), y: Guard, (_, a): (Guard, Guard), z: Guard, e: End) {
        let _ = (&a, &b, &y, &z, &c); end(e, ())
    }
    fn all_fields(Pair { a, b, n }: Pair, z: Guard, e: End) { let _ = (&a, &b, n, &z); end(e, ()) }
    fn some_fields(x: Guard, Pair { b, .. }: Pair, z: Guard, e: End) { let _ = &b; end(e, ()) }
    fn field_renamed(Pair { a: mut first, b: _, n: 0..=255 }: Pair, e: End) { first.0 = "first"; end(e, ()) }
    fn no_field(Pair { .. }: Pair, z: Guard, e: End) { let _ = &z; end(e, ()) }
    fn copied_field(Pair { n, .. }: Pair, z: Guard, e: End) { let _ = (n, &z); end(e, ()) }
    fn newtype(Tag(a): Tag, z: Guard, e: End) { let _ = (&a, &z); end(e, ()) }
    fn newtype_unnamed(Tag(_): Tag, z: Guard, e: End) { let _ = &z; end(e, ()) }
    fn nested((Tag(a), Pair { b, .. }): (Tag, Pair), z: Guard, e: End) { let _ = (&b, &z); drop(a); end(e, ()) }
    fn referred(ref a: Guard, z: Guard, e: End) { let _ = a; end(e, ()) }
    fn referred_part((ref a, ref mut b): (Guard, Guard), z: Guard, e: End) { b.0 = "b, changed"; let _ = (a, &z); end(e, ()) }
    fn referred_field(Pair { ref a, b, .. }: Pair, z: Guard, e: End) { let _ = (a, &b); end(e, ()) }
    fn bound_whole(all @ _: Guard, z: Guard, e: End) { let _ = &all; end(e, ()) }
    fn bound_and_copied(all @ Pair { n, .. }: Pair, z: Guard, e: End) { let _ = (&all, n); end(e, ()) }
    fn bound_and_referred(ref all @ (ref a, _): (Guard, Guard), z: Guard, e: End) { let _ = (all, a); end(e, ()) }
    fn bound_rest([first, others @ ..]: [Guard; 3], z: Guard, e: End) { let _ = (&others, &z); drop(first); end(e, ()) }
    fn slice([first, .., last]: [Guard; 4], z: Guard, e: End) { let _ = (&first, &last); end(e, ()) }
    fn with_a_drop(Whole { n, .. }: Whole, z: Guard, e: End) { let _ = (n, &z); end(e, ()) }
    fn with_a_drop_all(Whole { ref a, n }: Whole, z: Guard, e: End) { let _ = (n, a); end(e, ()) }
    fn with_a_drop_in_names((a, b): (Whole, Guard), e: End) { let _ = (&a, b); end(e, ()) }
    fn with_a_drop_unnamed(_: Whole, Whole { .. }: Whole, e: End) { end(e, ()) }
    fn alternatives((Ok(a) | Err(a)): std::result::Result<Guard, Guard>, z: Guard, e: End) { let _ = (&a, &z); end(e, ()) }
    fn references((&a, b): (&u8, Guard), z: Guard, e: End) { let _ = (a, &b); end(e, ()) }
    fn partly_moved(all: (Guard, Guard), (b, _): (Guard, Guard), e: End) { drop(all.1); log("dropped"); let _ = &b; end(e, ()) }
    fn moved_out_of_fields(Pair { a, b, .. }: Pair, (c, _): (Pair, Guard), e: End) {
        drop(b); drop(c.a); log("dropped"); let _ = (&a, &c.b); end(e, ())
    }
    fn moved_into_closures((a, b): (Guard, Guard), Tag(c): Tag, e: End) {
        let first = move || drop(a);
        let second = move || c.0.len();
        first();
        let _ = second();
        end(e, ())
    }
    #[allow(clippy::all)]
    fn with_attributes(#[allow(unused_variables)] (a, _): (Guard, Guard), #[cfg(any())] (b, _): (Nowhere, Guard), #[cfg(all())] Tag(b): Tag, e: End) {
        end(e, ())
    }
    fn temporaries((a, _): (Guard, Guard), e: End) {
        let own = g("own");
        match g("temporary").0.len() + a.0.len() { _ => end(e, ()) }
    }
    fn generic_array([a, b]: [Pair; 2], Pair { a: c, .. }: Pair, e: End) { let _ = (&b, &c.0, &a.n); end(e, ()) }
}

/// Types with methods: bare, and with the attribute.
macro_rules! sessions {
    ($($name:ident { $($functions:tt)* })*) => {
        $(pub mod $name {
            use super::*;
            pub struct Session(pub Guard);
            $($functions)*
        })*
    };
}

macro_rules! methods {
    ($($api:tt)*) => {
        impl Session {
            $($api)* pub fn beside(self, _: Guard, (a, _): Two, e: End) -> Result<()> { let _ = (&self, &a); end(e, ()) }
            $($api)* pub fn unused(self, Tag(a): Tag, _: Guard, e: End) -> Result<()> { end(e, ()) }
            $($api)* pub fn moved(self, (a, b): Two, _: Guard, e: End) -> Result<()> { drop(self.0); let _ = &b; end(e, ()) }
            $($api)* pub fn arced(self: Arc<Self>, (a, _): Two, e: End) -> Result<()> { let _ = &a; end(e, ()) }
            $($api)* pub fn boxed(mut self: Box<Self>, _: Guard, Tag(a): Tag, e: End) -> Result<()> { self.0.0 = "self, changed"; let _ = &a; end(e, ()) }
            $($api)* pub fn taken_apart(self, _: Self, Self(a): Self, e: End) -> Result<()> { let Self(own) = self; let _ = &a; end(e, ()) }
        }
    };
}

macro_rules! async_methods {
    ($($api:tt)*) => {
        impl Session {
            $($api)* pub async fn beside(self, _: Guard, (a, _): Two, e: End) -> Result<()> { let _ = (&self, &a); pause().await; end(e, ()) }
            $($api)* pub async fn unused(self, Tag(a): Tag, _: Guard, e: End) -> Result<()> { pause().await; end(e, ()) }
            $($api)* pub async fn moved(self, (a, b): Two, _: Guard, e: End) -> Result<()> { drop(self.0); pause().await; let _ = &b; end(e, ()) }
            $($api)* pub async fn arced(self: Arc<Self>, (a, _): Two, e: End) -> Result<()> { let _ = &a; pause().await; end(e, ()) }
            $($api)* pub async fn boxed(mut self: Box<Self>, _: Guard, Tag(a): Tag, e: End) -> Result<()> { self.0.0 = "self, changed"; pause().await; let _ = &a; end(e, ()) }
            $($api)* pub async fn taken_apart(self, _: Self, Self(a): Self, e: End) -> Result<()> { let Self(own) = self; pause().await; let _ = &a; end(e, ()) }
        }
    };
}

sessions! {
    bare_methods { methods! {} }
    api_methods { methods! { API } }
    bare_async_methods { async_methods! {} }
    api_async_methods { async_methods! { API } }
}

/// Returns the values that were dropped while it ran, in order.
fn dropped_by(call: impl FnOnce()) -> Vec<&'static str> {
    LOG.with(|log| log.borrow_mut().clear());
    let _ = catch_unwind(AssertUnwindSafe(call));
    LOG.with(|log| log.borrow_mut().split_off(0))
}

struct Busy;

impl Wake for Busy {
    fn wake(self: Arc<Self>) {}
}

/// Returns the same for a future that is polled this often and then dropped.
fn given_up<F: Future<Output = Result<()>>>(polls: usize, call: impl FnOnce() -> F) -> Vec<&'static str> {
    dropped_by(|| {
        let mut future = Box::pin(call());
        log("called");
        let waker = Waker::from(Arc::new(Busy));
        for _ in 0..polls {
            if future.as_mut().poll(&mut Context::from_waker(&waker)).is_ready() {
                log("ready");
                break;
            }
            log("pending");
        }
        log("given up");
    })
}

const ENDS: [End; 3] = [End::Success, End::Failure, End::Panic];

macro_rules! assert_same {
    ($($name:ident($($argument:expr),*))*) => {
        $(for end in ENDS {
            let bare = dropped_by(|| drop(bare::$name($($argument,)* end)));
            let with = dropped_by(|| drop(api::$name($($argument,)* end)));
            assert_eq!(with, bare, "{} {:?}", stringify!($name), end);
            assert!(bare.len() > 1, "something is dropped");
            for polls in 0..4 {
                let bare = given_up(polls, || bare::waits::$name($($argument,)* end));
                let with = given_up(polls, || api::waits::$name($($argument,)* end));
                assert_eq!(with, bare, "waits: {} {:?} {}", stringify!($name), end, polls);
                let bare = given_up(polls, || bare::runs::$name($($argument,)* end));
                let with = given_up(polls, || api::runs::$name($($argument,)* end));
                assert_eq!(with, bare, "runs: {} {:?} {}", stringify!($name), end, polls);
                let bare = given_up(polls, || bare::later::$name($($argument,)* end));
                let with = given_up(polls, || api::later::$name($($argument,)* end));
                assert_eq!(with, bare, "later: {} {:?} {}", stringify!($name), end, polls);
            }
        })*
    };
}

macro_rules! assert_same_of_methods {
    ($($name:ident($new:expr $(, $argument:expr)*))*) => {
        $(for end in ENDS {
            let bare = dropped_by(|| { use bare_methods::Session; drop(Session::$name($new $(, $argument)*, end)) });
            let with = dropped_by(|| { use api_methods::Session; drop(Session::$name($new $(, $argument)*, end)) });
            assert_eq!(with, bare, "{} {:?}", stringify!($name), end);
            for polls in 0..4 {
                let bare = given_up(polls, || { use bare_async_methods::Session; Session::$name($new $(, $argument)*, end) });
                let with = given_up(polls, || { use api_async_methods::Session; Session::$name($new $(, $argument)*, end) });
                assert_eq!(with, bare, "{} {:?} {}", stringify!($name), end, polls);
            }
        })*
    };
}

mod of_macros {
    use super::{Guard, Pair, Result, Two};

    pub mod bare {
        use super::*;
        pub fn given_names((a, _): Two, last: Guard, end: crate::End) -> Result<()> {
            let own = (0, crate::g("own"));
            let _ = &a;
            crate::end(end, ())
        }
        pub fn made_names(x: Guard, Pair { a, b: _, .. }: Pair, (b, _): Two, end: crate::End) -> Result<()> {
            let _ = (&x, &a, &b);
            crate::end(end, ())
        }
    }

    given! { given_names((a, _), Two) { let _ = &a; } }
    // The macro's `a` and the caller's are different.
    made! { made_names, a }
}

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        if panic.payload().downcast_ref() != Some(&"as asked") {
            eprintln!("{panic}");
        }
    }));
    let two = || (g("a"), g("b"));
    let three = || (g("a"), g("b"), g("c"));
    assert_same! {
        wild(g("_"))
        wilds(g("1"), g("2"), g("3"))
        wild_first(g("_"), g("x"))
        wild_last(g("x"), g("_"))
        wild_between(g("x"), g("_"), g("y"))
        wild_beside_unused(g("x"), g("_"), g("y"))
        names(two())
        names_moved(two(), g("z"))
        names_unused(two(), g("z"))
        names_underscored(two(), g("z"))
        names_nested((two(), [g("c"), g("d")]), g("z"))
        names_of_an_alias(two(), g("z"))
        names_of_one((g("a"),), g("z"))
        first_only(two())
        second_only(two())
        neither(two())
        rest(three(), g("z"))
        rest_between(three(), g("z"))
        two_halves(two(), (g("c"), g("d")))
        halves_and_names(g("x"), two(), (g("c"), g("d")), g("_"))
        names_and_halves(two(), g("y"), (g("c"), g("d")), g("z"))
        all_fields(pair("a", "b"), g("z"))
        some_fields(g("x"), pair("a", "b"), g("z"))
        field_renamed(pair("a", "b"))
        no_field(pair("a", "b"), g("z"))
        copied_field(pair("a", "b"), g("z"))
        newtype(Tag(g("a")), g("z"))
        newtype_unnamed(Tag(g("a")), g("z"))
        nested((Tag(g("a")), pair("b", "c")), g("z"))
        referred(g("a"), g("z"))
        referred_part(two(), g("z"))
        referred_field(pair("a", "b"), g("z"))
        bound_whole(g("a"), g("z"))
        bound_and_copied(pair("a", "b"), g("z"))
        bound_and_referred(two(), g("z"))
        bound_rest([g("a"), g("b"), g("c")], g("z"))
        slice([g("a"), g("b"), g("c"), g("d")], g("z"))
        with_a_drop(whole("a"), g("z"))
        with_a_drop_all(whole("a"), g("z"))
        with_a_drop_in_names((whole("a"), g("b")))
        with_a_drop_unnamed(whole("a"), whole("b"))
        alternatives(Err(g("a")), g("z"))
        references((&1, g("b")), g("z"))
        partly_moved(two(), (g("c"), g("d")))
        moved_out_of_fields(pair("a", "b"), (pair("c", "d"), g("e")))
        moved_into_closures(two(), Tag(g("c")))
        with_attributes(two(), Tag(g("c")))
        temporaries(two())
        generic_array([pair("a", "b"), pair("c", "d")], pair("e", "f"))
    }
    assert_same_of_methods! {
        beside(Session(g("self")), g("_"), two())
        unused(Session(g("self")), Tag(g("a")), g("_"))
        moved(Session(g("self")), two(), g("_"))
        arced(Arc::new(Session(g("self"))), two())
        boxed(Box::new(Session(g("self"))), g("_"), Tag(g("a")))
        taken_apart(Session(g("self")), Session(g("_")), Session(g("a")))
    }
    for end in ENDS {
        let bare = dropped_by(|| drop(of_macros::bare::given_names(two(), g("last"), end)));
        assert_eq!(dropped_by(|| drop(of_macros::given_names(two(), g("last"), end))), bare);
        let bare = dropped_by(|| drop(of_macros::bare::made_names(g("x"), pair("a", "b"), two(), end)));
        assert_eq!(dropped_by(|| drop(of_macros::made_names(g("x"), pair("a", "b"), two(), end))), bare);
    }
}
