//! `define_codes!`, which expands a list to two enums, their tables and the library's error interface.

mod ast;
mod c_keywords;
mod expand;
mod fact;
mod index;
#[allow(dead_code, reason = "`virerr-generate`, which has the same file, uses the rest")]
mod lock_file;
mod part;
mod valid;

use crate::diag::Diagnostics;
use proc_macro2::TokenStream;
use quote::ToTokens as _;

/// Parses, checks and expands the list. The items are emitted despite mistakes, so that one mistake causes one error.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut diag = Diagnostics::default();
    let declared = ast::parse(input, &mut diag);
    let checked = valid::check(declared, &mut diag);
    let mut tokens = expand::library(&checked);
    diag.into_tokens().to_tokens(&mut tokens);
    tokens
}
