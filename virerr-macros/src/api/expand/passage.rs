//! How each parameter enters the body, and the names that replace patterns.

use super::owned::Body;
use crate::api::ast::arguments::{Arguments, Connection};
use crate::api::ast::function::{Function, Parameter, ParameterKind, Plain};
use crate::api::ast::pattern::Pattern;
use crate::expression::mentions;
use crate::read;
use crate::tokens::{first_span, mixed_at};
use heck::ToSnakeCase as _;
use proc_macro2::{Ident, TokenStream};
use std::slice;
use syn::ext::IdentExt as _;

/// How a parameter enters the body.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Not as a whole: the body captures only the parts that it uses.
    Outside,
    /// The body captures it.
    Captured,
    /// The body moves it into its own variables.
    Moved,
}

/// Returns how each parameter enters the body. The body takes the values that the call owns, so that they are dropped
/// before the call ends, in the same order as without the attribute.
///
/// A closure has only its own variables, so captured values are moved into them. A future stores captures in place, and
/// a variable would store them twice. But captures are dropped after all variables, so if a pattern is destructured in
/// the body, the parameters after it are moved too.
pub(super) fn ways(function: &Function, body: &Body) -> Vec<Way> {
    let parameters = &function.parameters.list;
    let mut moves = function.asyncness.is_none() || body.has_unused(parameters);
    let mut ways = Vec::new();
    for parameter in parameters {
        let is_self = parameter.plain().is_some_and(Plain::is_self);
        let apart = taken_apart(parameter).map(|(pattern, _)| pattern);
        moves |= parameter.is_owned() && has_to_move(parameter);
        ways.push(if parameter.is_owned() && (is_self || !moves) {
            moves |= apart.is_some_and(|pattern| !pattern.is_wild());
            Way::Captured
        } else if !is_self && (parameter.is_owned() || parameter.is_mut()) {
            Way::Moved
        } else {
            Way::Outside
        });
    }
    ways
}

/// Returns `true` if a pattern must be moved into the body in any case: the name that replaces it is not `mut`, and
/// captures would trigger lints about assignments.
fn has_to_move(parameter: &Parameter) -> bool {
    match &parameter.kind {
        ParameterKind::Pattern(pattern) if pattern.name.is_some() => pattern.is_ref_mut(),
        ParameterKind::Pattern(pattern) => pattern.is_mut(),
        ParameterKind::Plain(_) => false,
    }
}

/// Returns the pattern of a parameter that the body destructures, and the name that replaces it.
pub(super) fn taken_apart(parameter: &Parameter) -> Option<(&Pattern, &Ident)> {
    match &parameter.kind {
        ParameterKind::Pattern(pattern) => pattern.name.as_ref().map(|name| (pattern, name)),
        ParameterKind::Plain(_) => None,
    }
}

/// Returns the connection of `conn = …`, if the body binds it in a pattern.
pub(super) fn named_inside<'a>(function: &Function, arguments: &'a Arguments) -> Option<&'a TokenStream> {
    let Some(Connection::Named(expression)) = &arguments.conn else { return None };
    let is_mentioned = |name: &Ident| mentions(expression.clone(), &name.to_string());
    let is_inside = |parameter: &Parameter| {
        taken_apart(parameter).is_some_and(|(pattern, _)| pattern.bound.iter().any(is_mentioned))
    };
    function.parameters.list.iter().any(is_inside).then_some(expression)
}

/// Replaces patterns of owned values by names if the pattern may not bind the whole value, such as with `_`, `..`, a
/// reference into it, or a copied part. The body takes the value by its name and then destructures it.
pub(super) fn name_patterns(function: &mut Function) {
    let first = usize::from(function.receiver().is_none());
    let list = &mut function.parameters.list;
    for at in 0..list.len() {
        let ParameterKind::Pattern(pattern) = &list[at].kind else { continue };
        if !pattern.is_owned || pattern.is_of_names() {
            continue;
        }
        let mut others = Vec::new();
        for (place, other) in list.iter().enumerate() {
            if place != at {
                add_names(other, &mut others);
            }
        }
        let name = name(pattern, at + first, &others);
        if let ParameterKind::Pattern(pattern) = &mut list[at].kind {
            pattern.name = Some(name);
            list[at].is_left_to_body = true;
        }
    }
}

/// Adds all names of a parameter.
fn add_names(parameter: &Parameter, names: &mut Vec<String>) {
    let (bound, name) = match &parameter.kind {
        ParameterKind::Plain(plain) => (slice::from_ref(&plain.ident), None),
        ParameterKind::Pattern(pattern) => (&*pattern.bound, pattern.name.as_ref()),
    };
    for name in bound {
        names.push(name.unraw().to_string());
    }
    if let Some(name) = name {
        names.push(name.to_string());
    }
}

/// Returns the name of a parameter for readers of the signature, which the user's code cannot collide with: the only
/// name that the pattern binds, else the name of the type, else all bound names, else the position.
fn name(pattern: &Pattern, place: usize, others: &[String]) -> Ident {
    let mut all = String::new();
    for name in &pattern.bound {
        let text = name.unraw().to_string();
        // A name that is bound twice is reported by the compiler, which sees it only in the signature.
        if others.contains(&text) {
            return name.clone();
        }
        let separator = if all.is_empty() { "" } else { "_" };
        all += &format!("{separator}{text}");
    }
    let of = pattern.of.as_ref().map(Ident::to_string).unwrap_or_default();
    let span = mixed_at(first_span(&pattern.tokens));
    let is_free = |name: &str| is_name(name) && !others.contains(&name.to_owned());
    for readable in if pattern.bound.len() == 1 { [&all, &of] } else { [&of, &all] } {
        let readable = readable.to_snake_case();
        if is_free(&readable) {
            return Ident::new(&readable, span);
        }
    }
    Ident::new(&format!("arg{place}"), span)
}

/// Returns `true` if a word can be a variable, in any edition.
fn is_name(word: &str) -> bool {
    let read = word.parse().map(|tokens| read::all(tokens, &mut |input| input.parse::<Ident>().map(drop)));
    word != "gen" && matches!(read, Ok(Ok(())))
}

#[cfg(test)]
mod tests {
    use super::name_patterns;
    use crate::api::ast::Item;
    use quote::ToTokens as _;

    /// Returns the parameters of a function with these.
    fn parameters(written: &str) -> String {
        let function = format!("fn call({written}) -> Result<()> {{ Ok(()) }}").parse().expect("it is tokens");
        let Ok(Item::Function(mut function)) = Item::parse(function) else { panic!("no function") };
        name_patterns(&mut function);
        let parameters = function.parameters.to_token_stream().to_string().replace(' ', "");
        let inside =
            parameters.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).expect("they are in parentheses");
        inside.trim_end_matches(',').to_owned()
    }

    #[test]
    fn parameter_has_the_only_name_that_its_pattern_binds() {
        assert_eq!(parameters("Json(body): Json<Body>"), "body:Json<Body>");
        assert_eq!(parameters("(_first, _): (Guard, Guard)"), "first:(Guard,Guard)");
        assert_eq!(parameters("Pair { first: ref mut whole, .. }: Pair"), "whole:Pair");
        assert_eq!(parameters("pair @ Pair { .. }: shelf::Pair"), "pair:shelf::Pair");
    }

    #[test]
    fn parameter_has_the_name_of_its_type() {
        assert_eq!(parameters("_: shelf::BookGuard"), "book_guard:shelf::BookGuard");
        assert_eq!(parameters("Size { width, height: h }: Size"), "size:Size");
        assert_eq!(parameters("Pair { .. }: Pair, _: Size"), "pair:Pair,size:Size");
    }

    #[test]
    fn parameter_has_all_the_names_or_its_place() {
        assert_eq!(parameters("[first, .., last]: [Guard; 3]"), "first_last:[Guard;3]");
        assert_eq!(parameters("&self, n: u8, (_, _): (Guard, Guard)"), "&self,n:u8,arg2:(Guard,Guard)");
        assert_eq!(parameters("_: Guard, _: Guard"), "guard:Guard,arg2:Guard");
        assert_eq!(parameters("guard: u8, _: Guard"), "guard:u8,arg2:Guard");
        assert_eq!(parameters("_: Self, _: Gen, _: Type"), "arg1:Self,arg2:Gen,arg3:Type");
    }

    #[test]
    fn pattern_stays_where_nothing_is_owned_or_names_are_all_of_it() {
        for pattern in ["(a, _): (u8, &str)", "_: &Guard", "(a, b): (Guard, Guard)", "[(a, b), c]: Names"] {
            assert_eq!(parameters(pattern), pattern.replace(' ', ""));
        }
    }

    #[test]
    fn half_typed_pattern_stays() {
        for pattern in [": Guard", "mut: Guard", "a @: Guard", "&: Guard", "(a, _): ", "name: ", "_: Vec::"] {
            assert_eq!(parameters(pattern), pattern.replace(' ', ""));
        }
    }
}
