//! `refuse_name!`: what is wrong with a named value that a raising macro does not take.

use crate::diag::{listed, nearest};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

const NAMES: &[&str] = &["domain", "object", "str3", "int1", "int2", "level", "source", "conn"];

/// The input is `error`, or anything else for `report!`, then the name, `=` or `:`, and the rest of the arguments.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut trees = input.into_iter();
    let has_conn = trees.next().is_none_or(|tree| tree.to_string() != "error");
    let (name, sign, value) = (trees.next(), trees.next(), trees.next());
    let name = match name {
        Some(TokenTree::Ident(name)) => name,
        _ => Ident::new("_", Span::call_site()),
    };
    let is = |tree: &Option<TokenTree>, sign| matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    let names = if has_conn { NAMES } else { &NAMES[..NAMES.len() - 1] };
    let message = if name == "conn" && !has_conn {
        "`conn` is a name of `report!` and `report_warning!`: remove it".to_owned()
    } else if !names.iter().any(|known| name == known) {
        unknown(&name.to_string(), names)
    } else if is(&sign, ':') {
        format!("a named value is written with `=`: write `{name} = …`")
    } else if value.is_none() || is(&value, ',') {
        format!("`{name}` has no value: write `{name} = …`")
    } else {
        format!("`{name}` is given twice: remove one of the two")
    };
    syn::Error::new(name.span(), message).to_compile_error()
}

fn unknown(name: &str, names: &[&str]) -> String {
    let listed = listed(names);
    match nearest(name, names) {
        Some(nearest) => format!("unknown name `{name}`: did you mean `{nearest}`? (possible: {listed})"),
        None => format!("unknown name `{name}`, which is reserved for values of the code's own: write one of {listed}"),
    }
}
