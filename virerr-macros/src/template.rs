//! Templates of tokens like those of `quote_spanned!`, but parsed when they are filled: `quote_spanned!` expands to a
//! call for each token, all of which the compiler must check and translate.

use crate::tokens::{group, is_punct, trees};
use proc_macro2::{Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};

/// Returns tokens with one span, in which each `#name` is replaced by the variable of that name. The names are listed
/// first.
macro_rules! template {
    ($span:expr, [$($name:ident),*] => $($token:tt)*) => {
        $crate::template::filled($span, stringify!($($token)*), &[$(stringify!($name)),*], &[$(&$name),*])
    };
}
pub(crate) use template;

/// Fills the text of a template.
pub(crate) fn filled(span: Span, text: &str, names: &[&str], values: &[&dyn ToTokens]) -> TokenStream {
    fill(&text.parse().expect("a template is made of tokens"), span, names, values)
}

fn fill(template: &TokenStream, span: Span, names: &[&str], values: &[&dyn ToTokens]) -> TokenStream {
    let (trees, mut filled, mut at) = (trees(template), TokenStream::new(), 0);
    while let Some(tree) = trees.get(at) {
        at += 1;
        match (tree, trees.get(at)) {
            (TokenTree::Punct(sign), Some(TokenTree::Ident(name))) if sign.as_char() == '#' => {
                let place = names.iter().position(|known| name == known);
                values[place.expect("a template names its variables")].to_tokens(&mut filled);
                at += 1;
            }
            (TokenTree::Group(around), _) => {
                let inside = fill(&around.stream(), span, names, values);
                filled.append(group(around.delimiter(), inside, span));
            }
            (tree, _) => {
                let mut tree = tree.clone();
                // Two angle brackets would be one operator, whose parts get other spans; and a name may begin with one.
                if let TokenTree::Punct(sign) = &tree
                    && (matches!(sign.as_char(), '<' | '>') || trees.get(at).is_some_and(|next| is_punct(next, '#')))
                {
                    tree = TokenTree::Punct(Punct::new(sign.as_char(), Spacing::Alone));
                }
                tree.set_span(span);
                filled.append(tree);
            }
        }
    }
    filled
}
