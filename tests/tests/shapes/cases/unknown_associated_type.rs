// edition: 2018,2021,2024
// expect: error: associated type `Valu` not found
// errors: 4
// line: 14,19,24,30
// bare: the same
//! An unknown associated type is one error.

use ground::Result;
use std::future::Future;

pub trait Holds { type Value; }

API
pub fn take<T: Holds>(holder: T) -> Result<T::Valu> {
    todo!()
}

API
pub async fn await_it<T: Holds>(holder: T) -> Result<T::Valu> {
    todo!()
}

API
pub fn later<T: Holds>(holder: T) -> impl Future<Output = Result<T::Valu>> {
    async move { todo!() }
}

API
impl<T: Holds> Held<T> {
    pub fn held(&self) -> Result<T::Valu> {
        todo!()
    }
}

pub struct Held<T>(T);
