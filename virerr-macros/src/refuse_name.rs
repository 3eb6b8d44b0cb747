//! `refuse_name!`, which reports a named value that a raising macro does not accept.

use crate::diag::{listed, nearest};
use crate::read;
use crate::tokens::{is_one_of, is_punct, rest, trees};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use syn::Expr;

const NAMES: &[&str] = &["domain", "object", "str3", "int1", "int2", "level", "source", "conn"];

/// The names in the order of their marks.
const MARKS: [&str; 8] = ["conn", "source", "domain", "object", "str3", "int1", "int2", "level"];

/// Expects a group with a mark for each name, then the name, `=` or `:`, and the other arguments. The mark of an absent
/// name is `()`; that of `conn` is `error` for macros without one.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut input = input.into_iter();
    let marks = match input.next() {
        Some(TokenTree::Group(marks)) => trees(&marks.stream()),
        _ => Vec::new(),
    };
    let name = match input.next() {
        Some(TokenTree::Ident(name)) => name,
        _ => Ident::new("_", Span::call_site()),
    };
    let is_colon = input.next().is_some_and(|sign| sign.to_string() == ":");
    let has_conn = marks.first().is_none_or(|mark| mark.to_string() != "error");
    let names = if has_conn { NAMES } else { &NAMES[..NAMES.len() - 1] };
    let value = rest(input);
    let (span, message) = if !is_one_of(&name, names) {
        (name.span(), unknown(&name.to_string(), names, &value))
    } else if is_colon {
        (name.span(), format!("a named value is written with `=`: write `{name} = …`"))
    } else if value.clone().into_iter().next().is_none_or(|first| [",", ";"].contains(&&*first.to_string())) {
        (name.span(), format!("`{name}` has no value: write `{name} = …`"))
    } else if is_given(&name, &marks) {
        (name.span(), format!("`{name}` is given twice: remove one of the two"))
    } else if let Some(next) = after_value(value) {
        (next, format!("expected `,` after the value of `{name}`"))
    } else {
        (name.span(), format!("expected a value and then `,` after `{name} =`"))
    };
    syn::Error::new(span, message).to_compile_error()
}

fn is_given(name: &Ident, marks: &[TokenTree]) -> bool {
    let is_absent = |mark: &TokenTree| matches!(mark, TokenTree::Group(group) if is_empty(group));
    MARKS.iter().zip(marks).any(|(marked, mark)| name == marked && !is_absent(mark))
}

fn is_empty(group: &Group) -> bool {
    group.stream().is_empty()
}

/// Returns the place of tokens after a value that need a comma before them.
fn after_value(tokens: TokenStream) -> Option<Span> {
    let mut rest = TokenStream::new();
    let read = read::all(tokens, &mut |input| {
        input.parse::<Expr>()?;
        rest = input.parse()?;
        Ok(())
    });
    read.ok()?;
    match rest.into_iter().next()? {
        // syn may not know an operator.
        TokenTree::Punct(punct) if punct.as_char() != ';' => None,
        TokenTree::Group(_) => None,
        tree => Some(tree.span()),
    }
}

fn unknown(name: &str, names: &[&str], value: &TokenStream) -> String {
    let listed = listed(names);
    match (name, nearest(name, names)) {
        ("conn", _) => "`conn` is a name of `report!` and `report_warning!`: remove it".to_owned(),
        ("detail", _) => {
            format!("`detail` is not a name: the detail is the format string, as in `{}`", as_format(value))
        }
        ("message", _) => {
            "`message` is not a name: it is a method of `Error::builder`, so write `Error::builder(…).message(…)`"
                .to_owned()
        }
        (_, Some(nearest)) => format!("unknown name `{name}`; did you mean `{nearest}`?"),
        (_, None) => {
            format!("unknown name `{name}`, which is reserved for values of the code's own: write one of {listed}")
        }
    }
}

/// Returns the value as a format string.
fn as_format(value: &TokenStream) -> String {
    let trees = trees(value);
    let is_alone = trees.get(1).is_none_or(|second| is_punct(second, ','));
    match trees.first() {
        Some(TokenTree::Ident(name)) if is_alone => format!("\"{{{name}}}\""),
        Some(TokenTree::Literal(text)) if text.to_string().starts_with('"') => text.to_string(),
        _ => "\"{}\"".to_owned(),
    }
}
