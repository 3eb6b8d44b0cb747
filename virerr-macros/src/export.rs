//! `export_c_api!`, which defines the functions for reading a library's errors from C.

mod ast;
mod expand;
mod valid;

use crate::diag::Diagnostics;
use ast::Export;
use proc_macro2::TokenStream;

/// Expands to the functions, or to none if there are mistakes.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut diag = Diagnostics::default();
    let export = Export::parse(input, &mut diag);
    let functions = valid::functions(&export, &mut diag);
    match &export.library {
        Some(library) if diag.is_empty() => expand::functions(&export, library, &functions),
        _ => diag.into_tokens(),
    }
}
