// edition: 2018,2021,2024
// expect: ok
// tool: clippy
//! Clippy reports a parameter that could be a reference, unless its lint is expected.

#![allow(clippy::all, clippy::pedantic, clippy::nursery)]
#![warn(clippy::needless_pass_by_value, unfulfilled_lint_expectations)]

use ground::{Link, Result};

API
pub fn length(list: Vec<u8>) -> Result<usize> {
    Ok(list.len())
}

API
pub fn is_empty(#[expect(clippy::needless_pass_by_value)] text: String) -> Result<bool> {
    Ok(text.is_empty())
}

API
pub fn two(#[expect(clippy::needless_pass_by_value)] text: String, _more: u8) -> Result<bool> {
    Ok(text.is_empty())
}

API
#[expect(clippy::needless_pass_by_value)]
pub fn ends(text: String, link: &Link) -> Result<bool> {
    let _ = link;
    Ok(text.ends_with('.'))
}

API
pub fn consumed(text: String) -> Result<String> {
    Ok(text)
}

pub struct Shop;

API
impl Shop {
    pub fn count(&self, names: Vec<String>) -> Result<usize> {
        Ok(names.len())
    }
}
