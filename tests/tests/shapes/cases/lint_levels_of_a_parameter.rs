// edition: 2018,2021,2024
// expect: ok
//! Lint levels of a parameter apply, even from a macro, and in a `cfg_attr`.

#![warn(unused, unfulfilled_lint_expectations)]

use ground::{Link, Result};

macro_rules! passed_on {
    ($([$form:ident])? fn $name:ident($($(#[$attr:meta])* $param:ident: $ty:ty),*) $body:block) => {
        API
        pub $($form)? fn $name($($(#[$attr])* $param: $ty),*) -> Result<()> $body
    };
}

passed_on! { fn allowed(#[allow(unused_variables)] text: String) { Ok(()) } }
passed_on! { fn expected(#[expect(unused_variables)] text: String) { Ok(()) } }
passed_on! { fn expected_in_vain(#[expect(unused_variables)] text: String) { drop(text); Ok(()) } }
passed_on! { fn hidden(#[cfg_attr(all(), expect(unused_variables))] text: String) { Ok(()) } }
passed_on! { [async] fn awaited(#[expect(unused_variables, reason = "for later")] text: String, link: Link) { drop(link); Ok(()) } }
passed_on! { fn warned(#[warn(unused_variables)] text: String) { Ok(()) } }

API
pub fn no_change(#[expect(unused_mut)] mut list: Vec<u8>, #[expect(unused_mut)] mut text: &str) -> Result<()> {
    drop((list, text));
    Ok(())
}

API
pub async fn no_change_awaited(#[expect(unused_mut)] mut list: Vec<u8>, #[expect(unused_mut)] mut text: &str) -> Result<()> {
    drop((list, text));
    Ok(())
}

API
pub fn no_use(#[expect(unused_assignments)] mut list: Vec<u8>) -> Result<()> {
    drop(list);
    list = Vec::new();
    Ok(())
}

API
pub fn group(#[expect(unused)] list: Vec<u8>, #[allow(unused)] mut text: &str) -> Result<()> {
    Ok(())
}

API
pub fn all_but_one(#[expect(unused_variables, unused_mut)] mut list: Vec<u8>) -> Result<()> {
    Ok(())
}

API
#[expect(unused_variables)]
pub fn of_the_function(list: Vec<u8>, text: &str) -> Result<()> {
    Ok(())
}
