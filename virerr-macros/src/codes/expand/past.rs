//! Retired rows, reserved numbers and aliases: what the catalogue has of them, and the constants that aliases are.

use crate::codes::valid::{Enum, Past};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt as _;

/// What the catalogue has; nothing where there is none.
pub(super) fn column(past: &Past, private: &TokenStream) -> Option<TokenStream> {
    let Past { retired, reserved, aliases, .. } = past;
    if retired.is_empty() && reserved.is_empty() && aliases.is_empty() {
        return None;
    }
    let retired = retired.iter().map(|row| {
        let (name, symbol, number, since, why, docs) =
            (&row.name, &row.symbol, row.number, &row.since, &row.why, &row.docs);
        let instead = option(row.instead, private);
        quote!(#private::retired([#name, #symbol], #number, #since, #why, #instead, #docs))
    });
    let reserved = reserved.iter().map(|(first, last, why)| quote!(#private::reserved(#first, #last, #why)));
    let aliases = aliases.iter().map(|alias| {
        let (name, symbol, number, docs) = (&alias.name, &alias.symbol, alias.number, &alias.docs);
        let deprecated = option(alias.deprecated.as_ref().map(|[since, note]| quote!([#since, #note])), private);
        quote!(#private::alias([#name, #symbol], #number, #deprecated, #docs))
    });
    Some(quote! {
        const PAST: &'static #private::Past = &#private::Past {
            retired: &[#(#retired),*],
            reserved: &[#(#reserved),*],
            aliases: &[#(#aliases),*],
        };
    })
}

fn option(value: Option<impl quote::ToTokens>, private: &TokenStream) -> TokenStream {
    match value {
        Some(value) => quote!(#private::Some(#value)),
        None => quote!(#private::None),
    }
}

/// The constants that aliases are.
pub(super) fn constants(item: &Enum, past: &Past) -> Option<TokenStream> {
    let (enumeration, vis) = (&item.ident, &item.vis);
    let constants = past.aliases.iter().map(|alias| {
        let (attrs, ident, target) = (&alias.attrs, &alias.ident, &alias.target);
        let constant = quote_spanned!(ident.span()=> #vis const #ident: Self = Self::#target;);
        let docs = (!alias.is_documented).then(|| {
            let name = target.unraw();
            let text = format!("Another name of [`{name}`](Self::{name}).");
            quote!(#[doc = #text])
        });
        // One that nobody uses is no more dead than a row.
        quote!(#attrs #docs #[allow(dead_code, deprecated, non_upper_case_globals)] #constant)
    });
    (!past.aliases.is_empty()).then(|| quote!(impl #enumeration { #(#constants)* }))
}
