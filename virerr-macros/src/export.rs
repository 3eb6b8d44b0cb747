//! `export_c_api!`: the functions with which C asks for a library's errors.

mod ast;
mod expand;
mod valid;

use crate::diag::Diagnostics;
use ast::Export;
use proc_macro2::TokenStream;

/// Makes the functions. Beside mistakes there are none.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut diag = Diagnostics::default();
    let export = Export::parse(input, &mut diag);
    let functions = valid::functions(&export, &mut diag);
    match &export.library {
        Some(library) if diag.is_empty() => expand::functions(&export, library, &functions),
        _ => diag.into_tokens(),
    }
}
