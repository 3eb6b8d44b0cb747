// edition: 2018,2021,2024
// expect: ok
//! A `#[cfg]` on a parameter works, even from a macro, and in a `cfg_attr`.

use ground::{Link, Result, block_on, fails};

macro_rules! passed_on {
    (fn $name:ident($($(#[$attr:meta])* $param:ident: $ty:ty),*) $body:block) => {
        API
        pub fn $name($($(#[$attr])* $param: $ty),*) -> Result<String> $body
    };
    (async fn $name:ident($($(#[$attr:meta])* $param:ident: $ty:ty),*) $body:block) => {
        API
        pub async fn $name($($(#[$attr])* $param: $ty),*) -> Result<String> $body
    };
}

passed_on! {
    fn owned(#[cfg(any())] text: Nowhere, #[cfg(all())] text: String) {
        if text.is_empty() { Err("empty".into()) } else { Ok(text) }
    }
}

passed_on! {
    async fn awaited(#[cfg(any())] link: Nowhere, #[cfg(all())] link: Link, text: String) {
        drop(link);
        if text.is_empty() { Err("empty".into()) } else { Ok(text) }
    }
}

passed_on! {
    fn hidden(#[cfg_attr(all(), cfg(any()))] text: Nowhere, #[cfg_attr(all(), cfg(all()))] text: String) {
        if text.is_empty() { Err("empty".into()) } else { Ok(text) }
    }
}

API
pub fn connected(#[cfg_attr(all(), cfg(any()))] link: &Nowhere, #[cfg(all())] link: &Link) -> Result<Link> {
    if true { Err("always".into()) } else { Ok(link.clone()) }
}

fn main() {
    fails("owned", || owned(String::new()));
    fails("awaited", || block_on(awaited(Link::default(), String::new())));
    fails("hidden", || hidden(String::new()));
    let link = Link::default();
    fails("connected", || connected(&link));
    if cfg!(api) {
        assert!(link.kept());
    }
}
