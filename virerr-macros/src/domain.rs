//! `domain!`, which declares the constant with a module's domain for the raising macros.

use crate::diag::Diagnostics;
use crate::emit::emit;
use crate::expression::ungroup;
use crate::tokens::{rest, trees};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::TokenStreamExt as _;

/// Expands `$crate ErrorDomain::Qemu` to `const VIR_FROM_THIS: ErrorDomain = ErrorDomain::Qemu;`, and the methods of
/// results. The type comes from the enum and the value is checked, so that a path which is not a domain causes one
/// error, and not one at each raised error.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut input = input.into_iter();
    let (krate, input) = (input.next(), rest(input));
    let span = Span::call_site();
    let Some(enumeration) = enumeration(&input) else {
        let message = "expected the path of a domain with its enum, such as `virerr::domain!(ErrorDomain::Qemu)`";
        let mut diag = Diagnostics::default();
        diag.over(&input, message);
        let error = diag.into_tokens();
        // Prevents more errors where errors are raised.
        return emit! {span, [error, krate] =>
            #error const VIR_FROM_THIS: #krate::DomainIsGiven = #krate::DomainIsGiven;
        };
    };
    let value = emit!(span, [krate, input] => #krate::domain_of_module(#input));
    emit! {span, [enumeration, krate, value] =>
        /// The domain of the errors that this module raises.
        const VIR_FROM_THIS: <#enumeration as #krate::__private::Listed>::Domain = #value;
        const _: () = #krate::check_module(#krate::__domain_of_module!().number(), VIR_FROM_THIS.number());
        #krate::__methods_of_results! { <#enumeration as #krate::__private::Listed>::Domain }
    }
}

/// Returns the path without its last segment, if it has at least two segments. `$crate` counts as a segment.
fn enumeration(path: &TokenStream) -> Option<TokenStream> {
    let trees = trees(&ungroup(path.clone()));
    let [enumeration @ .., TokenTree::Punct(first), TokenTree::Punct(second), TokenTree::Ident(_)] = &*trees else {
        return None;
    };
    let ends_in_segment = matches!(enumeration.last(), Some(TokenTree::Ident(_)));
    if !ends_in_segment || first.as_char() != ':' || second.as_char() != ':' {
        return None;
    }
    let mut path = TokenStream::new();
    for tree in enumeration {
        match tree {
            TokenTree::Ident(_) => {}
            TokenTree::Punct(punct) if matches!(punct.as_char(), ':' | '$') => {}
            _ => return None,
        }
        path.append(tree.clone());
    }
    Some(path)
}
