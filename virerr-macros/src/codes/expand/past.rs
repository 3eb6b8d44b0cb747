//! The catalogue's entries of retired rows, reserved numbers, aliases and success, and the constants of aliases.

use crate::codes::valid::{Enum, Past, Success};
use crate::emit::emit;
use proc_macro2::TokenStream;
use quote::ToTokens;
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
        let (why, docs, hex) = (&row.why, &row.docs, option(&row.hex, private));
        let instead = option(&row.instead, private);
        retired.extend(emit! {[private, name, symbol, number, hex, since, why, instead, docs] =>
            #private::retired([#name, #symbol], #number, #hex, #since, #why, #instead, #docs),
        });
    }
    for range in &past.reserved {
        let (first, last, why, hex) = (range.first, range.last, &range.why, pair(&range.hex, private));
        reserved.extend(emit!([private, first, last, hex, why] => #private::reserved(#first, #last, #hex, #why),));
    }
    for row in &past.aliases {
        let (name, symbol, number, docs) = (&row.name, &row.symbol, row.number, &row.docs);
        let deprecated = pair(&row.deprecated, private);
        aliases.extend(emit! {[private, name, symbol, number, deprecated, docs] =>
            #private::alias([#name, #symbol], #number, #deprecated, #docs),
        });
        if let Some(place) = row.first_of {
            first_symbols.extend(emit!([place, symbol] => (#place, #symbol),));
        }
    }
    Some(emit! {[private, retired, reserved, aliases, first_symbols] =>
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
    let success = match success {
        Success::Unnamed => Some(emit!([private] => #private::Success::UNNAMED)),
        Success::Named(success) => {
            let (name, symbol, number) = (&success.name, &success.symbol, success.number);
            let (message, docs, hex) = (&success.message, &success.docs, option(&success.hex, private));
            Some(emit! {[private, name, symbol, number, hex, message, docs] =>
                #private::success([#name, #symbol], #number, #hex, #message, #docs)
            })
        }
        Success::Absent => None,
    };
    option(&success, private)
}

/// Emits an `Option` of two texts.
fn pair(texts: &Option<[String; 2]>, private: &TokenStream) -> TokenStream {
    let texts = texts.as_ref().map(|[first, second]| emit!([first, second] => [#first, #second]));
    option(&texts, private)
}

/// Emits an `Option`.
fn option(value: &dyn ToTokens, private: &TokenStream) -> TokenStream {
    let value = value.to_token_stream();
    if value.is_empty() {
        return emit!([private] => #private::None);
    }
    emit!([private, value] => #private::Some(#value))
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
            emit!([text] => #[doc = #text]).to_tokens(&mut constants);
        }
        // An unused alias is no more dead code than an unused row.
        emit!([] => #[allow(dead_code, deprecated, non_upper_case_globals)]).to_tokens(&mut constants);
        emit!(ident.span(), [vis, ident, target] => #vis const #ident: Self = Self::#target;).to_tokens(&mut constants);
    }
    (!constants.is_empty()).then(|| emit!([enumeration, constants] => impl #enumeration { #constants }))
}
