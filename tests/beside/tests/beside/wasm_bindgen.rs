//! `#[wasm_bindgen]`, which copies the attributes of a function onto the function that it generates. `#[vir_api]` must
//! be above it, or on the block.

use crate::{Result, TooSmall, assert_reported_once};
use virerr::vir_api;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

impl From<TooSmall> for JsValue {
    fn from(error: TooSmall) -> Self {
        JsValue::from_str(&error.to_string())
    }
}

#[vir_api]
#[wasm_bindgen]
pub fn above(number: i32) -> Result<i32, TooSmall> {
    TooSmall::check(number)
}

#[wasm_bindgen]
#[derive(Debug)]
pub struct Above;

#[vir_api]
#[wasm_bindgen]
impl Above {
    #[wasm_bindgen(constructor)]
    pub fn new(number: i32) -> Result<Above, TooSmall> {
        TooSmall::check(number).map(|_| Above)
    }

    pub fn read(&self, number: i32) -> Result<i32, TooSmall> {
        TooSmall::check(number)
    }
}

#[wasm_bindgen]
#[derive(Debug)]
pub struct Below;

#[wasm_bindgen]
#[vir_api]
impl Below {
    #[wasm_bindgen(constructor)]
    pub fn new(number: i32) -> Result<Below, TooSmall> {
        TooSmall::check(number).map(|_| Below)
    }

    pub fn read(&self, number: i32) -> Result<i32, TooSmall> {
        TooSmall::check(number)
    }
}

#[test]
fn failure_is_reported_once() {
    assert_reported_once("above", above);
    assert_reported_once("new", |number| Above::new(number).map(|_| number));
    assert_reported_once("new", |number| Below::new(number).map(|_| number));
    assert_reported_once("read", |number| Above.read(number));
    assert_reported_once("read", |number| Below.read(number));
}
