//! The path of the runtime.

use crate::emit::emit;
use crate::tokens::own;
use crate::written;
use proc_macro2::{Span, TokenStream};
use syn::parse::ParseStream;

/// Parses the value of `crate = path`.
pub(crate) fn named(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    written::path(input)
}

/// Returns the path of the runtime's private module. It has the given span unless the user set the path.
pub(crate) fn private(krate: Option<&TokenStream>, span: Span) -> TokenStream {
    let krate = path(krate, span);
    emit!(span, [krate] => #krate::__private)
}

/// Returns the path of the runtime, with the span likewise.
pub(crate) fn path(krate: Option<&TokenStream>, span: Span) -> TokenStream {
    match krate {
        // With spans of the macro, so that lints about paths ignore it.
        Some(krate) => own(krate.clone()),
        None => emit!(span, [] => ::virerr),
    }
}

/// The message for the missing feature `c`.
#[cfg(not(feature = "c"))]
pub(crate) const WITHOUT_C: &str =
    "`c` needs the feature `c` of virerr: add `features = [\"c\"]` to it in `Cargo.toml`";
