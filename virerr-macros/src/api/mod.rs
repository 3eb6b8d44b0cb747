//! `#[vir_api]`: a function whose failures are recorded and told.

mod ast;
mod expand;
mod valid;

use crate::diag::Diagnostics;
use proc_macro2::TokenStream;

/// Wraps the function's body, or leaves the item as it is beside the errors.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut diag = Diagnostics::default();
    let arguments = ast::Arguments::parse(arguments, &mut diag);
    let function = ast::Function::parse(&item);
    let function = valid::check(function, &mut diag);
    match function {
        Some(function) if diag.is_empty() => expand::function(function, &arguments),
        _ => {
            let mut tokens = diag.into_tokens();
            tokens.extend(item);
            tokens
        }
    }
}
