//! The generics of a type that a trait is implemented for.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Generics;

/// The type's `where` clause with other bounds before its own, each with a comma after it.
pub(crate) fn where_clause(bounds: &TokenStream, generics: &Generics) -> TokenStream {
    let own = generics.where_clause.as_ref().map(|clause| &clause.predicates);
    quote!(where #bounds #own)
}
