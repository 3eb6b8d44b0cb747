// edition: 2018,2021,2024
// expect: ok
//! A block counts the functions that a macro's fragments make in it: visibility, receivers, types and whole items.

#![warn(unused)]

use ground::{Link, Result, block_on, fails, fails_unseen};
use std::fmt::Display;
use std::sync::Arc;

macro_rules! methods {
    ($(#[$on_block:meta])* $of:ty, $this:ident, $vis:vis, $other:vis, $ret:ty, $path:path, $kind:ident, $body:block, $conn:expr, $krate:path) => {
        $(#[$on_block])*
        API
        impl $of {
            $vis fn shared(&$this) -> $ret $body
            $vis fn changed(&mut $this) -> $ret $body
            $vis fn by_value($this) -> $path $body
            $vis fn counted($this: Arc<Self>) -> $ret $body
            $vis async fn awaited(&$this) -> $kind<u8> $body
            $other fn quiet(&$this) -> $ret $body
            API(conn = $conn, crate = $krate)
            $vis fn of_another($this, link: Link) -> $ret $body
        }
    };
}

pub struct Shelf<T>(T, Link);

methods! {
    #[doc = "Of a shelf."]
    Shelf<u8>, self, pub, pub(self), Result<u8>, Result<u8>, Result, { self.0.checked_sub(1).ok_or("zero".into()) },
    self.1, virerr
}

macro_rules! items {
    ($of:ident: $($item:item)*) => { API impl $of { $($item)* } };
}

pub struct Box2;

items! {
    Box2:
    pub fn first(&self, n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) }
    pub async fn second(&self, link: Link) -> Result<Link> { if true { Err("always".into()) } else { Ok(link) } }
    /// A number.
    pub const N: u8 = 1;
    fn third(&self, n: u8) -> Result<u8> { n.checked_sub(1).ok_or("zero".into()) }
}

macro_rules! of_a_trait {
    ($vis:vis $name:ident, $bound:path, $lt:lifetime, $err:ty) => {
        API
        $vis trait $name<$lt>: $bound {
            fn needed(&$lt self) -> Result<u8, $err>;
            fn given(&$lt self) -> Result<u8, $err> { if self.to_string().is_empty() { self.needed() } else { Ok(1) } }
        }
    };
}

of_a_trait! { pub Named, Display, 'a, ground::Failure }

impl Named<'_> for String {
    fn needed(&self) -> Result<u8> { Err("no name".into()) }
}

fn main() {
    let shelf = || Shelf(0, Link::default());
    fails("shared", || shelf().shared());
    fails("changed", || shelf().changed());
    fails("by_value", || shelf().by_value());
    fails("counted", || Arc::new(shelf()).counted());
    fails("awaited", || block_on(shelf().awaited()));
    fails_unseen(|| shelf().quiet());
    let link = Link::default();
    let of_shelf = shelf();
    let kept = of_shelf.1.clone();
    fails("of_another", || of_shelf.of_another(link.clone()));
    assert!(kept.kept() && !link.kept());
    fails("first", || Box2.first(0));
    fails("second", || block_on(Box2.second(link.clone())).map(|_| ()));
    fails_unseen(|| Box2.third(Box2::N - 1));
    fails("given", || String::new().given());
}
