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
    let Some(item) = diag.keep(read::one(input, Item::read)) else {
        return diag.into_tokens();
    };
    let (settings, field) = valid::check(&item, &mut diag);
    let mut tokens = diag.into_tokens();
    tokens.extend(expand::implementation(&item, &settings, field));
    tokens
}
