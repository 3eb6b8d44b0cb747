//! `#[vir_api]`: a function whose failures are recorded and told, or a block of such.

mod arguments;
mod ast;
mod block;
mod connection;
mod expand;
mod output;
mod valid;

use crate::diag::Diagnostics;
use arguments::Arguments;
use ast::{Function, NotAFunction};
use block::Block;
use proc_macro2::TokenStream;
use valid::Place;

/// Wraps the function's body, or those of the block's functions.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut diag = Diagnostics::default();
    let arguments = Arguments::parse(arguments, &mut diag);
    match Block::parse(&item) {
        Some(block) => block.expand(&arguments, diag),
        None => function(Function::parse(&item), item, &arguments, diag, Place::Alone),
    }
}

/// Wraps the function's body, or leaves the item as it is beside the errors.
fn function(
    function: Result<Function, NotAFunction>,
    item: TokenStream,
    arguments: &Arguments,
    mut diag: Diagnostics,
    place: Place,
) -> TokenStream {
    let function = valid::check(function, arguments, place, &mut diag);
    match function {
        Some(function) if diag.is_empty() => expand::function(function, arguments),
        _ => {
            let mut tokens = diag.into_tokens();
            tokens.extend(item);
            tokens
        }
    }
}
