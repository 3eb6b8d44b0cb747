//! Where the runtime is.

use crate::tokens::own;
use crate::written;
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::parse::ParseStream;

/// Reads the value of `crate = path`.
pub(crate) fn named(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    written::path(input)
}

/// The path of the runtime's private part, at a place of the user's unless the user gave it.
pub(crate) fn private(krate: Option<&TokenStream>, span: Span) -> TokenStream {
    let krate = path(krate, span);
    quote_spanned!(span=> #krate::__private)
}

/// The path of the runtime, likewise.
pub(crate) fn path(krate: Option<&TokenStream>, span: Span) -> TokenStream {
    match krate {
        // Not the user's to shorten: the lints about paths leave the macro's own alone.
        Some(krate) => own(krate.clone()),
        None => quote_spanned!(span=> ::virerr),
    }
}

/// The message about a missing feature `c`.
#[cfg(not(feature = "c"))]
pub(crate) const WITHOUT_C: &str =
    "`c` needs the feature `c` of virerr: add `features = [\"c\"]` to it in `Cargo.toml`";
