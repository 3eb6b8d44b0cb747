//! `domain!`: the constant that tells a module's raising macros which part of the library it is.

use crate::expression::ungroup;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote_spanned;

/// From `ErrorDomain::Qemu` to `const VIR_FROM_THIS: ErrorDomain = ErrorDomain::Qemu;`.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let span = Span::call_site();
    let Some(enumeration) = enumeration(&input) else {
        let error = syn::Error::new_spanned(
            &input,
            "expected the path of a domain with its enum, such as `virerr::domain!(ErrorDomain::Qemu)`",
        );
        let error = if input.is_empty() { syn::Error::new(span, error) } else { error };
        return error.to_compile_error();
    };
    quote_spanned! {span=>
        /// The part of the library that this module is: the domain of the errors that it raises.
        const VIR_FROM_THIS: #enumeration = #input;
    }
}

/// The path without its last segment, if it is a path of at least two segments. `$crate` counts as a segment.
fn enumeration(path: &TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = ungroup(path.clone()).into_iter().collect();
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
    let is_segment = |token: &TokenTree| matches!(token, TokenTree::Ident(_));
    let (variant, rest) = tokens.split_last()?;
    let (enumeration, colons) = rest.split_at_checked(rest.len().checked_sub(2)?)?;
    let well_formed = is_segment(variant)
        && colons.iter().all(is_colon)
        && enumeration.last().is_some_and(is_segment)
        && enumeration.iter().all(|token| match token {
            TokenTree::Punct(punct) => punct.as_char() == ':' || punct.as_char() == '$',
            token => is_segment(token),
        });
    well_formed.then(|| enumeration.iter().cloned().collect())
}
