//! The catalogue's entries of retired rows, reserved numbers, aliases and success, and the constants of aliases.

use crate::codes::valid::{Enum, Past, Success};
use crate::template::template;
use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::ext::IdentExt as _;

/// Returns the catalogue's entries; `None` if there are none.
pub(super) fn column(past: &Past, private: &TokenStream) -> Option<TokenStream> {
    if past.retired.is_empty() && past.reserved.is_empty() && past.aliases.is_empty() {
        return None;
    }
    let (mut retired, mut reserved, mut aliases) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
    let mut first_symbols = TokenStream::new();
    for row in &past.retired {
        let (name, symbol, number, since) = (&row.name, &row.symbol, row.number, &row.since);
        let (why, docs, instead) =
            (&row.why, &row.docs, option(row.instead.map(|number| template!([number] => #number)), private));
        let hex = hex(row.hex.as_deref(), private);
        template!([private, name, symbol, number, hex, since, why, instead, docs] => #private::retired([#name, #symbol], #number, #hex, #since, #why, #instead, #docs),)
            .to_tokens(&mut retired);
    }
    for range in &past.reserved {
        let (first, last, why) = (range.first, range.last, &range.why);
        let hex = option(range.hex.as_ref().map(|[first, last]| template!([first, last] => [#first, #last])), private);
        template!([private, first, last, hex, why] => #private::reserved(#first, #last, #hex, #why),)
            .to_tokens(&mut reserved);
    }
    for row in &past.aliases {
        let (name, symbol, number, docs) = (&row.name, &row.symbol, row.number, &row.docs);
        let deprecated =
            option(row.deprecated.as_ref().map(|[since, note]| template!([since, note] => [#since, #note])), private);
        template!([private, name, symbol, number, deprecated, docs] => #private::alias([#name, #symbol], #number, #deprecated, #docs),).to_tokens(&mut aliases);
        if let Some(place) = row.first_of {
            template!([place, symbol] => (#place, #symbol),).to_tokens(&mut first_symbols);
        }
    }
    Some(template! {[private, retired, reserved, aliases, first_symbols] =>
        const PAST: &'static #private::Past = &#private::Past {
            retired: &[#retired],
            reserved: &[#reserved],
            aliases: &[#aliases],
            first_symbols: &[#first_symbols],
        };
    })
}

/// Returns the number that means success.
pub(super) fn success(success: &Success, private: &TokenStream) -> TokenStream {
    option(
        match success {
            Success::Unnamed => Some(template!([private] => #private::Success::UNNAMED)),
            Success::Named(success) => {
                let (name, symbol, number) = (&success.name, &success.symbol, success.number);
                let (message, docs) = (&success.message, &success.docs);
                let hex = hex(success.hex.as_deref(), private);
                Some(
                    template!([private, name, symbol, number, hex, message, docs] => #private::success([#name, #symbol], #number, #hex, #message, #docs)),
                )
            }
            Success::Absent => None,
        },
        private,
    )
}

fn hex(hex: Option<&str>, private: &TokenStream) -> TokenStream {
    option(hex.map(|hex| template!([hex] => #hex)), private)
}

fn option(value: Option<TokenStream>, private: &TokenStream) -> TokenStream {
    match value {
        Some(value) => template!([private, value] => #private::Some(#value)),
        None => template!([private] => #private::None),
    }
}

/// Returns the constants of aliases.
pub(super) fn constants(list: &Enum) -> Option<TokenStream> {
    let (enumeration, vis) = (&list.ident, &list.vis);
    let mut constants = TokenStream::new();
    for alias in &list.past.aliases {
        let (ident, target) = (&alias.ident, &alias.target);
        alias.attrs.to_tokens(&mut constants);
        if !alias.is_documented {
            let name = target.unraw();
            let text = format!("Another name of [`{name}`](Self::{name}).");
            template!([text] => #[doc = #text]).to_tokens(&mut constants);
        }
        // An unused alias is no more dead code than an unused row.
        template!([] => #[allow(dead_code, deprecated, non_upper_case_globals)]).to_tokens(&mut constants);
        template!(ident.span(), [vis, ident, target] => #vis const #ident: Self = Self::#target;)
            .to_tokens(&mut constants);
    }
    (!constants.is_empty()).then(|| template!([enumeration, constants] => impl #enumeration { #constants }))
}
