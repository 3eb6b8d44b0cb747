//! From a struct to its implementation of `Connected`, and to its `errors()`.

use super::valid::{Checked, library};
use crate::runtime;
use crate::tokens::{group_with, mixed_at};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _, quote_spanned};
use syn::parse_quote_spanned;
use syn::spanned::Spanned as _;

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
// Output, and a method that returns `&::virerr::ConnectionErrors<<Self as ::virerr::Connected>::Library>`:
//     impl<__Library: ::virerr::Library> ::virerr::Connected for Domain
//     where
//         Arc<Inner>: ::virerr::Connected<Library = __Library>,
//     {
//         type Library = __Library;
//         fn errors(&self) -> &::virerr::ConnectionErrors<__Library> {
//             ::virerr::Connected::errors(&self.inner)
//         }
//     }
//
// The library is a parameter there because `type Library = <Arc<Inner> as ::virerr::Connected>::Library` is an error where
// `Inner` is more private than `Domain`. Bounds of a trait's implementation may name such a type.

/// Emits the implementation and the method.
pub(super) fn implementation(mut checked: Checked) -> TokenStream {
    let method = (!checked.settings.has_no_method).then(|| method(&mut checked));
    let mut tokens = trait_implementation(checked);
    method.to_tokens(&mut tokens);
    own(tokens)
}

fn trait_implementation(checked: Checked) -> TokenStream {
    let span = Span::mixed_site();
    let Checked { ident, mut generics, settings, member, ty, .. } = checked;
    let krate = runtime::path(settings.krate.as_ref(), span);
    // A field of another type than it should be is wrong at its type.
    let at_type = mixed_at(ty.span());
    let arguments = generics.split_for_impl().1.to_token_stream();
    let (library, errors) = match library(&ty) {
        Some(library) => (library.to_token_stream(), quote_spanned!(at_type=> &self.#member)),
        None => {
            let krate = runtime::path(settings.krate.as_ref(), at_type);
            generics.params.push(parse_quote_spanned!(span=> __Library: #krate::Library));
            let bound = parse_quote_spanned!(at_type=> #ty: #krate::Connected<Library = __Library>);
            generics.make_where_clause().predicates.push(bound);
            let errors = quote_spanned!(at_type=> #krate::Connected::errors(&self.#member));
            (quote_spanned!(span=> __Library), errors)
        }
    };
    let (parameters, _, bounds) = generics.split_for_impl();
    quote_spanned! {span=>
        #[automatically_derived]
        impl #parameters #krate::Connected for #ident #arguments #bounds {
            type Library = #library;
            fn errors(&self) -> &#krate::ConnectionErrors<#library> {
                #errors
            }
        }
    }
}

/// The method that callers need no import for.
fn method(checked: &mut Checked) -> TokenStream {
    let Checked { visibility, ident, generics, settings, ty, .. } = checked;
    let mut has_own_bound = false;
    let (library, at) = match library(ty) {
        Some(library) => (library.to_token_stream(), Span::mixed_site()),
        None => {
            // A field that is not a connection is wrong at its type here, too.
            let at_type = mixed_at(ty.span());
            let krate = runtime::path(settings.krate.as_ref(), at_type);
            if !generics.params.is_empty() {
                generics.make_where_clause().predicates.push(parse_quote_spanned!(at_type=> Self: #krate::Connected));
                has_own_bound = true;
            }
            (quote_spanned!(at_type=> <Self as #krate::Connected>::Library), at_type)
        }
    };
    let krate = runtime::path(settings.krate.as_ref(), at);
    let (parameters, arguments, bounds) = generics.split_for_impl();
    let method = quote_spanned! {at=>
        impl #parameters #ident #arguments #bounds {
            /// Returns the errors of the connection: its last error, its handler, its subscribers.
            #[allow(clippy::same_name_method)]
            #visibility fn errors(&self) -> &#krate::ConnectionErrors<#library> {
                #krate::Connected::errors(self)
            }
        }
    };
    if has_own_bound {
        generics.make_where_clause().predicates.pop();
    }
    method
}

/// The user's tokens as the macro's own: names in the same places that no lint is about.
fn own(tokens: TokenStream) -> TokenStream {
    let mut own = TokenStream::new();
    for tree in tokens {
        own.append(match tree {
            TokenTree::Group(group) => TokenTree::Group(group_with(&group, self::own(group.stream()))),
            mut tree => {
                if tree.to_string() != "$crate" {
                    tree.set_span(mixed_at(tree.span()));
                }
                tree
            }
        });
    }
    own
}
