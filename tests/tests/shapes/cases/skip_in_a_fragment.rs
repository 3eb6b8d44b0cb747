// edition: 2018,2021,2024
// expect: ok
//! In a block, the attribute of a function works, even from a macro.

use ground::{Link, Result, fails, fails_unseen};

pub struct Counter {
    count: u32,
    link: Link,
}

macro_rules! block {
    ($ty:ident: $($(#[$attr:meta])* $vis:vis fn $name:ident(&$this:ident) -> $ret:ty $body:block)*) => {
        API
        impl $ty {
            $($(#[$attr])* $vis fn $name(&$this) -> $ret $body)*
        }
    };
}

block! {
    Counter:
    pub fn seen(&self) -> Result<u32> { self.count.checked_sub(1).ok_or("zero".into()) }
    API(skip)
    pub fn unseen(&self) -> Result<u32> { self.count.checked_sub(1).ok_or("zero".into()) }
    API(conn = self.link)
    pub fn linked(&self) -> Result<u32> { self.count.checked_sub(1).ok_or("zero".into()) }
    fn private(&self) -> Result<u32> { self.count.checked_sub(1).ok_or("zero".into()) }
    #[doc = "Is not `pub`."]
    API
    fn named(&self) -> Result<u32> { self.count.checked_sub(1).ok_or("zero".into()) }
}

fn main() {
    let counter = Counter { count: 0, link: Link::default() };
    fails("seen", || counter.seen());
    fails_unseen(|| counter.unseen());
    assert!(!counter.link.kept());
    fails("linked", || counter.linked());
    assert!(counter.link.kept());
    fails_unseen(|| counter.private());
    fails("named", || counter.named());
}
