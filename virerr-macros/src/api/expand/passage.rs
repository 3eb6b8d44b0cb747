//! How each parameter comes into the body, and the names of those whose patterns the body takes apart.

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

/// How a parameter comes into the body.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// It does not: the body takes from it what it uses.
    Outside,
    /// The body takes it as it is.
    Captured,
    /// The body has variables of its own for it.
    Moved,
}

/// The way of each parameter: the body takes what the call owns, so that it is dropped before the call is left, and in the
/// order in which a bare function drops it.
///
/// A closure has no variables but its own, and what it takes is moved into some. A future keeps what it captures where it
/// is, which a variable would keep a second time; but captures are dropped after all variables, so that those of a pattern
/// that is taken apart come first, and what follows it is moved too.
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

/// Returns whether a pattern is to be moved into the body whatever comes before. The name that is in its place is not a
/// `mut` one; and the lints about assignments fire for what is captured.
fn has_to_move(parameter: &Parameter) -> bool {
    match &parameter.kind {
        ParameterKind::Pattern(pattern) if pattern.name.is_some() => pattern.is_ref_mut(),
        ParameterKind::Pattern(pattern) => pattern.is_mut(),
        ParameterKind::Plain(_) => false,
    }
}

/// The pattern of a parameter that the body takes apart, and the name in its place.
pub(super) fn taken_apart(parameter: &Parameter) -> Option<(&Pattern, &Ident)> {
    match &parameter.kind {
        ParameterKind::Pattern(pattern) => pattern.name.as_ref().map(|name| (pattern, name)),
        ParameterKind::Plain(_) => None,
    }
}

/// The connection of `conn = …`, if it is one that the body takes out of a pattern.
pub(super) fn named_inside<'a>(function: &Function, arguments: &'a Arguments) -> Option<&'a TokenStream> {
    let Some(Connection::Named(expression)) = &arguments.conn else { return None };
    let is_mentioned = |name: &Ident| mentions(expression.clone(), &name.to_string());
    let is_inside = |parameter: &Parameter| {
        taken_apart(parameter).is_some_and(|(pattern, _)| pattern.bound.iter().any(is_mentioned))
    };
    function.parameters.list.iter().any(is_inside).then_some(expression)
}

/// Gives a name to each parameter that is owned and whose pattern may leave something of it without one: `_`, `..`, a
/// reference into it, a value that is copied out of it. The body takes the value by the name, and then takes it apart.
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

/// A name for the readers of the signature, which nobody's code can mean: the only one that the pattern binds, else that of
/// the type, else all that it binds, else its place.
fn name(pattern: &Pattern, place: usize, others: &[String]) -> Ident {
    let mut all = String::new();
    for name in &pattern.bound {
        let text = name.unraw().to_string();
        // That it is bound twice is for the compiler to say, which sees it in the signature only.
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

/// Returns whether a word can be a variable, in any edition.
fn is_name(word: &str) -> bool {
    let read = word.parse().map(|tokens| read::all(tokens, &mut |input| input.parse::<Ident>().map(drop)));
    word != "gen" && matches!(read, Ok(Ok(())))
}

#[cfg(test)]
mod tests {
    use super::name_patterns;
    use crate::api::ast::Item;
    use quote::ToTokens as _;

    /// The parameters that a function of these has.
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
