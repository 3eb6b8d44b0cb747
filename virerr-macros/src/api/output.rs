//! What a return type is, as far as its tokens tell: a `Result`, or a future of one.

use super::ast::Later;
use crate::expression::Angles;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What a call comes to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// A `Result`, by its name.
    Result,
    /// A type that may be one under another name.
    Unknown,
    Other,
}

pub(super) fn outcome(ty: &[TokenTree]) -> Outcome {
    const OTHERS: &[&str] = &[
        "bool", "char", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32",
        "f64", "String", "Option", "Vec", "Box", "Rc", "Arc", "impl", "dyn", "fn", "unsafe", "extern", "for",
    ];
    if let Some(inner) = grouped(ty) {
        return outcome(&inner);
    }
    let is_path = match ty {
        [TokenTree::Ident(word), ..] => !OTHERS.iter().any(|other| word == other),
        [TokenTree::Punct(punct), ..] => [':', '<', '$'].contains(&punct.as_char()),
        [TokenTree::Group(group), ..] => group.delimiter() == Delimiter::None,
        _ => false,
    };
    match last_segment(ty).filter(|_| is_path) {
        Some(name) if name.ends_with("Result") => Outcome::Result,
        Some(name) if OTHERS.contains(&&*name) => Outcome::Other,
        _ if is_path => Outcome::Unknown,
        _ => Outcome::Other,
    }
}

/// The future that a type says it is: `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T>>>`,
/// `Box<dyn Future<Output = T> + Unpin>`, or an alias of the `futures` crate.
pub(super) fn future(ty: &[TokenTree]) -> Option<Later> {
    if let Some(inner) = grouped(ty) {
        return future(&inner);
    }
    match ty {
        [TokenTree::Ident(word), bounds @ ..] if word == "impl" => {
            Some(Later { output: future_output(bounds)?, boxed: None })
        }
        path => {
            let (name, arguments) = generic(path)?;
            match &*name {
                "Pin" => match generic(arguments)? {
                    (inner, arguments) if inner == "Box" => in_box(arguments, "pin"),
                    _ => None,
                },
                "Box" => in_box(arguments, "new"),
                "BoxFuture" | "LocalBoxFuture" => {
                    Some(Later { output: last_argument(arguments)?.iter().cloned().collect(), boxed: Some("pin") })
                }
                _ => None,
            }
        }
    }
}

/// A type that came through a `macro_rules!` fragment, or one in parentheses that is no tuple.
fn grouped(ty: &[TokenTree]) -> Option<Vec<TokenTree>> {
    let [TokenTree::Group(group)] = ty else { return None };
    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
    let mut angles = Angles::default();
    let is_tuple = inner.is_empty() || inner.iter().any(|tree| angles.is_outside(tree) && is_punct(tree, ','));
    match group.delimiter() {
        Delimiter::None => Some(inner),
        Delimiter::Parenthesis if !is_tuple => Some(inner),
        _ => None,
    }
}

fn in_box(arguments: &[TokenTree], boxed: &'static str) -> Option<Later> {
    if let Some(inner) = grouped(arguments) {
        return in_box(&inner, boxed);
    }
    let bounds = match arguments {
        [TokenTree::Ident(word), bounds @ ..] if word == "dyn" || word == "impl" => bounds,
        _ => return None,
    };
    Some(Later { output: future_output(bounds)?, boxed: Some(boxed) })
}

/// The name of a generic type, without what stands before its `::`, and its arguments.
fn generic(path: &[TokenTree]) -> Option<(String, &[TokenTree])> {
    let open = path.iter().position(|tree| is_punct(tree, '<'))?;
    let close = end_of_arguments(path, open)?;
    if close + 1 != path.len() {
        return None;
    }
    Some((last_segment(&path[..open])?, &path[open + 1..close]))
}

/// The name of a type or trait, without what stands before its `::` and its arguments.
pub(super) fn last_segment(path: &[TokenTree]) -> Option<String> {
    let end = path.iter().position(|tree| is_punct(tree, '<') || is_punct(tree, '+')).unwrap_or(path.len());
    match path[..end].iter().rfind(|tree| !is_punct(tree, ':'))? {
        TokenTree::Ident(name) => Some(name.to_string()),
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            last_segment(&group.stream().into_iter().collect::<Vec<_>>())
        }
        _ => None,
    }
}

/// The `T` of the `Future<Output = T>` among some bounds.
fn future_output(bounds: &[TokenTree]) -> Option<TokenStream> {
    let mut angles = Angles::default();
    let at = (0..bounds.len()).find(|&at| {
        angles.is_outside(&bounds[at])
            && matches!(&bounds[at], TokenTree::Ident(word) if word == "Future")
            && bounds.get(at + 1).is_some_and(|next| is_punct(next, '<'))
    })?;
    let close = end_of_arguments(bounds, at + 1)?;
    match &bounds[at + 2..close] {
        [TokenTree::Ident(word), equals, ty @ ..] if word == "Output" && is_punct(equals, '=') => {
            Some(last_argument(ty)?.iter().cloned().collect())
        }
        _ => None,
    }
}

/// Where the angle bracket that is opened at one place is closed.
fn end_of_arguments(tokens: &[TokenTree], open: usize) -> Option<usize> {
    let mut angles = Angles::default();
    (open..tokens.len()).find(|&at| {
        angles.is_outside(&tokens[at]);
        !angles.is_inside()
    })
}

/// What stands behind the last comma between generic arguments, one at the very end aside.
fn last_argument(arguments: &[TokenTree]) -> Option<&[TokenTree]> {
    let arguments = match arguments {
        [arguments @ .., comma] if is_punct(comma, ',') => arguments,
        arguments => arguments,
    };
    let mut angles = Angles::default();
    let mut start = 0;
    for (at, tree) in arguments.iter().enumerate() {
        if angles.is_outside(tree) && is_punct(tree, ',') {
            start = at + 1;
        }
    }
    let last = &arguments[start..];
    (!last.is_empty()).then_some(last)
}

pub(super) fn is_punct(tree: &TokenTree, character: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == character)
}
