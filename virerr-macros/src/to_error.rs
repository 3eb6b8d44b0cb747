//! `#[derive(ToError)]`, which implements the conversion of an error type to a library's error.

mod ast;
mod expand;
mod valid;

use crate::diag::Diagnostics;
use crate::item::Item;
use crate::read;
use proc_macro2::TokenStream;
use quote::ToTokens as _;

/// Parses, checks and expands the type. The trait is implemented despite mistakes, so that one mistake causes one
/// error.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut diag = Diagnostics::default();
    let Some(input) = diag.keep(read::one(input, Item::read)) else {
        return diag.into_tokens();
    };
    let error_type = ast::ErrorType::read(input, &mut diag);
    let checked = valid::check(error_type, &mut diag);
    let mut tokens = expand::implementation(checked);
    diag.into_tokens().to_tokens(&mut tokens);
    tokens
}
