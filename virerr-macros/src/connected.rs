//! `#[derive(Connected)]`, which implements the trait for a struct with a connection.

mod ast;
mod expand;
mod valid;

use crate::diag::Diagnostics;
use crate::item::Item;
use crate::read;
use proc_macro2::TokenStream;

/// Parses, checks and expands the struct. The trait is implemented whenever the connection is known, so that one
/// mistake causes one error.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut diag = Diagnostics::default();
    let Some(input) = diag.keep(read::one(input, Item::read)) else {
        return diag.into_tokens();
    };
    let holder = ast::Holder::read(input, &mut diag);
    let (checked, field) = valid::check(holder, &mut diag);
    let mut tokens = diag.into_tokens();
    tokens.extend(expand::implementation(checked, field));
    tokens
}
