//! The expansion of `export_c_api!` to calls of the runtime's macro, which declares one function each.

use super::ast::Export;
use super::valid::Function;
use crate::emit::emit;
use crate::runtime;
use crate::written::Written;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::Path;

// Input:
//     export_c_api!(Acme, prefix = "acme")
//
// Output:
//     const _: () = {
//         struct __Exported;
//         impl ::virerr::__private::c::Exports for __Exported {
//             type Library = <Acme as ::virerr::IsLibrary>::This;
//             type Connection = ::virerr::__private::c::AnyConnection;
//             const OR_EMPTY: bool = false;
//         }
//         ::virerr::__c_function!(GetLastError "acmeGetLastError" __Exported);
//         …
//     };

/// Emits the functions.
pub(super) fn functions(export: &Export, library: &Written<Path>, functions: &[Function]) -> TokenStream {
    let span = Span::mixed_site();
    let krate = runtime::path(export.krate.as_ref(), span);
    let private = runtime::private(export.krate.as_ref(), span);
    // An error about a type that is not a library points there, once.
    let at_library = span.located_at(library.span());
    let library_type = emit!(at_library, [library, krate] => <#library as #krate::IsLibrary>::This);
    let connection = match &export.connection {
        Some(ty) => ty.clone(),
        None => {
            let private = runtime::private(export.krate.as_ref(), at_library);
            emit!(at_library, [private] => #private::c::AnyConnection)
        }
    };
    let or_empty = Ident::new(if export.never_failed.is_some() { "true" } else { "false" }, span);
    let mut all = TokenStream::new();
    for function in functions {
        let word = Ident::new(function.function, span);
        let mut name = Literal::string(&function.name);
        name.set_span(function.span);
        all.extend(emit!(span, [krate, word, name] => #krate::__c_function!(#word #name __Exported);));
        if function.function == "GetLastErrorCode" {
            // Causes a warning if the list has `no success;`: otherwise the library's inherent constant takes
            // precedence. The trait is only declared here, so that no message suggests it.
            let note = "the list says `no success;`, so `GetLastErrorCode` has no number to return without an \
                        error, and is left out of the header: write `without(GetLastErrorCode)`";
            all.extend(emit! {at_library, [note, library_type] =>
                const _: i32 = {
                    trait WithoutSuccess {
                        #[deprecated(note = #note)]
                        const SUCCESS: i32 = 0;
                    }
                    impl<T: ?::core::marker::Sized> WithoutSuccess for T {}
                    <#library_type>::SUCCESS
                };
            });
        }
    }
    emit! {span, [private, library_type, connection, or_empty, all] =>
        const _: () = {
            struct __Exported;
            impl #private::c::Exports for __Exported {
                type Library = #library_type;
                type Connection = #connection;
                const OR_EMPTY: bool = #or_empty;
            }
            #all
        };
    }
}
