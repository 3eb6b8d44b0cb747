//! `domain!`: the constant that tells a module's raising macros which part of the library it is.

use crate::diag::Diagnostics;
use crate::expression::ungroup;
use crate::template::template;
use crate::tokens::{rest, trees};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{TokenStreamExt as _, quote_spanned};

/// From `$crate ErrorDomain::Qemu` to `const VIR_FROM_THIS: ErrorDomain = ErrorDomain::Qemu;`, and the methods of results. The
/// type is asked of the enum, and the value checked, so that a path which is not a domain is one error, and not one at each
/// error that is raised.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut input = input.into_iter();
    let (krate, input) = (input.next(), rest(input));
    let span = Span::call_site();
    let Some(enumeration) = enumeration(&input) else {
        let message = "expected the path of a domain with its enum, such as `virerr::domain!(ErrorDomain::Qemu)`";
        let mut diag = Diagnostics::default();
        diag.over(&input, message);
        let error = diag.into_tokens();
        // So that there is no error at each raise besides.
        return template! {span, [error, krate] =>
            #error const VIR_FROM_THIS: #krate::DomainIsGiven = #krate::DomainIsGiven;
        };
    };
    let value = quote_spanned!(span=> #krate::domain_of_module(#input));
    template! {span, [enumeration, krate, value] =>
        /// The part of the library that this module is: the domain of the errors that it raises.
        const VIR_FROM_THIS: <#enumeration as #krate::__private::Listed>::Domain = #value;
        const _: () = #krate::check_module(#krate::__domain_of_module!().number(), VIR_FROM_THIS.number());
        #krate::__methods_of_results! { <#enumeration as #krate::__private::Listed>::Domain }
    }
}

/// The path without its last segment, if it is a path of at least two segments. `$crate` counts as a segment.
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
