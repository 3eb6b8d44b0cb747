//! The implementation of `Connected` for a struct, and its method `errors()`.

use super::valid::{Checked, library};
use crate::emit::emit;
use crate::runtime;
use crate::tokens::{mixed_at, own};
use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens as _;

// Input:
//     pub struct Connection {
//         errors: ConnectionErrors<Acme>,
//         name: String,
//     }
//
// Output:
//     impl ::virerr::Connected for Connection {
//         type Library = Acme;
//         fn errors(&self) -> &::virerr::ConnectionErrors<Acme> {
//             &self.errors
//         }
//     }
//     impl Connection {
//         pub fn errors(&self) -> &::virerr::ConnectionErrors<Acme> {
//             ::virerr::Connected::errors(self)
//         }
//     }
//
// Input:
//     pub struct Domain {
//         #[connected]
//         inner: Arc<Inner>,
//         name: String,
//     }
//
// Output, with a method that returns `&::virerr::ConnectionErrors<<Self as ::virerr::Connected>::Library>`:
//     impl<__Library> ::virerr::Connected for Domain
//     where
//         __Library: ::virerr::Library,
//         Arc<Inner>: ::virerr::Connected<Library = __Library>,
//     {
//         type Library = __Library;
//         fn errors(&self) -> &::virerr::ConnectionErrors<__Library> {
//             ::virerr::Connected::errors(&self.inner)
//         }
//     }
//
// The library is a parameter there, because `type Library = <Arc<Inner> as ::virerr::Connected>::Library` is an error
// if `Inner` is more private than `Domain`. Bounds of an implementation may name such a type.

/// Emits the implementation and the method.
pub(super) fn implementation(checked: Checked) -> TokenStream {
    let method = (!checked.settings.has_no_method).then(|| method(&checked));
    let mut tokens = trait_implementation(checked);
    method.to_tokens(&mut tokens);
    own(tokens)
}

fn trait_implementation(checked: Checked) -> TokenStream {
    let span = Span::mixed_site();
    let Checked { ident, mut generics, settings, member, ty, .. } = checked;
    let krate = runtime::path(settings.krate.as_ref(), span);
    // An error about the type of a field points at the type.
    let at_type = mixed_at(ty.span());
    let arguments = generics.used();
    let mut bounds = TokenStream::new();
    let (library, errors) = match library(&ty) {
        Some(library) => (library, emit!(at_type, [member] => &self.#member)),
        None => {
            let krate = runtime::path(settings.krate.as_ref(), at_type);
            let library = Ident::new("__Library", span);
            bounds = emit!(span, [library, krate] => #library: #krate::Library,);
            bounds.extend(emit!(at_type, [ty, krate, library] => #ty: #krate::Connected<Library = #library>,));
            generics.push(&library);
            (library.into_token_stream(), emit!(at_type, [krate, member] => #krate::Connected::errors(&self.#member)))
        }
    };
    let (parameters, bounds) = (generics.declared(), generics.where_clause(&bounds));
    let function = function(&krate, &library, &errors, span);
    emit! {span, [parameters, krate, ident, arguments, bounds, library, function] =>
        #[automatically_derived]
        impl #parameters #krate::Connected for #ident #arguments #bounds {
            type Library = #library;
            #function
        }
    }
}

/// Returns the method, for which callers need no import.
fn method(checked: &Checked) -> TokenStream {
    let Checked { visibility, ident, generics, settings, ty, .. } = checked;
    // Errors about the method point at the field's type, too.
    let known = library(ty);
    let at = if known.is_some() { Span::mixed_site() } else { mixed_at(ty.span()) };
    let krate = runtime::path(settings.krate.as_ref(), at);
    let has_library = known.is_some();
    let library = match known {
        Some(library) => library,
        None => emit!(at, [krate] => <Self as #krate::Connected>::Library),
    };
    let mut bounds = TokenStream::new();
    if !has_library && !generics.parameters.is_empty() {
        bounds = emit!(at, [krate] => Self: #krate::Connected,);
    }
    let bounds = generics.where_clause(&bounds);
    let (parameters, arguments) = (generics.declared(), generics.used());
    let function = function(&krate, &library, &emit!(at, [krate] => #krate::Connected::errors(self)), at);
    emit! {at, [parameters, ident, arguments, bounds, visibility, function] =>
        impl #parameters #ident #arguments #bounds {
            /// Returns the errors of the connection: its last error, its handler, its subscribers.
            #[allow(clippy::same_name_method)]
            #visibility #function
        }
    }
}

/// Returns the function that is in both.
fn function(krate: &TokenStream, library: &TokenStream, errors: &TokenStream, at: Span) -> TokenStream {
    emit!(at, [krate, library, errors] => fn errors(&self) -> &#krate::ConnectionErrors<#library> { #errors })
}
