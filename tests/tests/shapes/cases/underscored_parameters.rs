// edition: 2018,2021,2024
// expect: ok
// tool: clippy
//! The macro's own mention of a parameter that begins with `_` does not trigger the lint.

#![allow(clippy::all, clippy::pedantic, clippy::nursery)]
#![warn(clippy::used_underscore_binding, clippy::no_effect_underscore_binding, clippy::used_underscore_items)]

use ground::{Link, Result};

API
pub fn text(_text: String) -> Result<()> {
    Ok(())
}

API
pub async fn awaited(_text: String, _link: Link) -> Result<()> {
    Ok(())
}

API
pub fn link(_text: &str, _link: &Link) -> Result<()> {
    Ok(())
}

API
pub fn own_link(_link: Link) -> Result<()> {
    Ok(())
}

API
pub fn used(_link: Link) -> Result<Link> {
    Ok(_link)
}

API
pub fn mutable(_link: &mut Link, mut _n: u8) -> Result<()> {
    Ok(())
}
