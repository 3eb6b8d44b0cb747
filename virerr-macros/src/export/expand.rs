//! From the functions of `export_c_api!` to calls of the runtime's macro that declares one.

use super::ast::Export;
use super::valid::Function;
use crate::runtime;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens as _, quote_spanned};
use syn::Path;

// Input:
//     export_c_api!(Acme, prefix = "acme")
//
// Output:
//     const _: () = {
//         type Library = Acme;
//         type Connection = ::virerr::__private::c::AnyConnection;
//         ::virerr::__c_function!(GetLastError "acmeGetLastError" Library Connection false);
//         …
//     };

/// Emits the functions.
pub(super) fn functions(export: &Export, library: &Path, functions: &[Function]) -> TokenStream {
    let span = Span::mixed_site();
    let krate = runtime::path(export.krate.as_ref(), span);
    let private = runtime::private(export.krate.as_ref(), span);
    let connection = match &export.connection {
        Some(ty) => ty.to_token_stream(),
        None => quote_spanned!(span=> #private::c::AnyConnection),
    };
    let or_empty = Ident::new(if export.never_failed.is_some() { "true" } else { "false" }, span);
    let mut all = TokenStream::new();
    for function in functions {
        let word = Ident::new(function.function, span);
        let mut name = Literal::string(&function.name);
        name.set_span(function.span);
        all.extend(quote_spanned!(span=> #krate::__c_function!(#word #name Library Connection #or_empty);));
    }
    quote_spanned! {span=>
        const _: () = {
            type Library = #library;
            #[allow(dead_code)]
            type Connection = #connection;
            #all
        };
    }
}
