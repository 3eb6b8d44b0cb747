// edition: 2018,2021,2024
// expect: ok
// tool: clippy
//! Clippy's lints about references to strings and vectors still fire.

use ground::{Link, Result};
use std::path::PathBuf;

API
pub fn text(text: &String) -> Result<usize> {
    Ok(text.len())
}

API
pub fn list(list: &Vec<u8>) -> Result<usize> {
    Ok(list.len())
}

API
pub fn path(path: &PathBuf, link: &Link) -> Result<usize> {
    let _ = link;
    Ok(path.components().count())
}

API
pub async fn awaited(text: &String, list: &mut Vec<u8>) -> Result<usize> {
    list[0] = 1;
    Ok(text.len())
}

API
pub fn with_lifetimes<'a>(text: &'a String, more: &'static str, slice: &'a [u8]) -> Result<&'a str> {
    if more.len() < slice.len() { Ok(text.as_str()) } else { Err("short".into()) }
}

API
pub fn needed(text: &String) -> Result<usize> {
    Ok(text.capacity())
}

API
pub fn boxed(number: &Box<u8>, maybe: &Option<u8>) -> Result<u8> {
    Ok(**number + maybe.unwrap_or_default())
}
