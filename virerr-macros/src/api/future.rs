//! Return types that are futures, told by their tokens.

use super::ast::{Later, is_group};
use crate::expression::Angles;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The future that a type says it is: `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T>>>`,
/// `Box<dyn Future<Output = T> + Unpin>`, or an alias of the `futures` crate.
pub(super) fn future(ty: &[TokenTree]) -> Option<Later> {
    match ty {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            future(&group.stream().into_iter().collect::<Vec<_>>())
        }
        [TokenTree::Ident(word), bounds @ ..] if word == "impl" => Some(Later { output: output(bounds)?, boxed: None }),
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

fn in_box(arguments: &[TokenTree], boxed: &'static str) -> Option<Later> {
    let bounds = match arguments {
        [TokenTree::Group(group)] if !is_group(&arguments[0], Delimiter::Bracket) => {
            return in_box(&group.stream().into_iter().collect::<Vec<_>>(), boxed);
        }
        [TokenTree::Ident(word), bounds @ ..] if word == "dyn" || word == "impl" => bounds,
        _ => return None,
    };
    Some(Later { output: output(bounds)?, boxed: Some(boxed) })
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
fn output(bounds: &[TokenTree]) -> Option<TokenStream> {
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
