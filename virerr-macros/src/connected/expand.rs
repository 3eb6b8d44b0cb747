//! The implementation of `Connected` for a struct, and its method `errors()`.

use super::valid::{Settings, library};
use crate::emit::emit;
use crate::item::{Field, Item};
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

/// Emits the implementation and the method. `field` is the one with the connection, or the error for a missing one.
pub(super) fn implementation(item: &Item, settings: &Settings, field: Result<&Field, syn::Error>) -> TokenStream {
    let mut method = TokenStream::new();
    if !settings.has_no_method {
        method = own(self::method(item, settings, field.as_ref().ok().copied()));
    }
    let mut tokens = match field {
        Ok(field) => own(trait_implementation(item, settings, field)),
        Err(error) => without_connection(item, settings, &error),
    };
    tokens.extend(method);
    tokens
}

fn trait_implementation(item: &Item, settings: &Settings, field: &Field) -> TokenStream {
    let span = Span::mixed_site();
    let (Item { ident, generics, .. }, Field { member, ty, .. }) = (item, field);
    let krate = runtime::path(settings.krate.as_ref(), span);
    // An error about the type of a field points at the type.
    let at_type = mixed_at(ty.span());
    let arguments = generics.used();
    let mut bounds = TokenStream::new();
    let mut more = None;
    let (library, errors) = match library(ty) {
        Some(library) => (library, emit!(at_type, [member] => &self.#member)),
        None => {
            let krate = runtime::path(settings.krate.as_ref(), at_type);
            let library = Ident::new("__Library", span);
            bounds = emit!(span, [library, krate] => #library: #krate::Library,);
            bounds.extend(emit!(at_type, [ty, krate, library] => #ty: #krate::Connected<Library = #library>,));
            more = Some(library.clone());
            (library.into_token_stream(), emit!(at_type, [krate, member] => #krate::Connected::errors(&self.#member)))
        }
    };
    let (parameters, bounds) = (generics.declared_with(more.as_ref()), generics.where_clause(&bounds));
    let function = function(&krate, &library, &errors, span);
    emit! {span, [parameters, krate, ident, arguments, bounds, library, function] =>
        #[automatically_derived]
        impl #parameters #krate::Connected for #ident #arguments #bounds {
            type Library = #library;
            #function
        }
    }
}

/// Emits an implementation with an error in the place of the library, so that uses of the type cause no other errors.
fn without_connection(item: &Item, settings: &Settings, error: &syn::Error) -> TokenStream {
    let Item { ident, generics, .. } = item;
    let krate = runtime::path(settings.krate.as_ref(), Span::mixed_site());
    let (error, arguments) = (error.to_compile_error(), generics.used());
    let (parameters, bounds) = (generics.declared(), generics.where_clause(&TokenStream::new()));
    // In the place of a type, the error would be the type `()`.
    emit! {Span::mixed_site(), [parameters, krate, ident, arguments, bounds, error] =>
        impl #parameters #krate::Connected for #ident #arguments #bounds {
            type Library = [(); { #error }];
            fn errors(&self) -> &#krate::ConnectionErrors<Self::Library> {
                loop {}
            }
        }
    }
}

/// Returns the method, for which callers need no import.
fn method(item: &Item, settings: &Settings, field: Option<&Field>) -> TokenStream {
    let Item { visibility, ident, generics, .. } = item;
    // Errors about the method point at the field's type, too.
    let (mut known, mut at) = (None, Span::mixed_site());
    if let Some(Field { ty, .. }) = field {
        known = library(ty);
        at = if known.is_some() { at } else { mixed_at(ty.span()) };
    }
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
