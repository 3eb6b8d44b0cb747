//! The body of an API function as a closure or a future that owns what the call owns.

use super::owned::{Body, body_owns, borrow, may_move, mention, must_move};
use crate::api::ast::arguments::{Arguments, Connection};
use crate::api::ast::function::{Function, Parameter};
use crate::api::ast::types::Reference;
use crate::expression::mentions;
use crate::tokens::{group_with, mixed_at};
use proc_macro2::{Group, Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

/// The body as a closure that owns what the call owns. Closure and braces are the user's, as far as the compiler can see:
/// it does not name the captures of a macro's closure.
pub(super) fn closure(
    function: &mut Function,
    arguments: &Arguments,
    body: &Body,
    returned: &TokenStream,
    is_labelled: bool,
) -> TokenStream {
    let at = function.output.as_ref().map_or_else(Span::call_site, |output| output.span());
    let by_move = (must_move(function) || may_move(function)).then(|| quote_spanned!(at=> move));
    let rebound = rebind(function, arguments, body);
    let mut block = body.own_block();
    if is_labelled || !rebound.is_empty() {
        block = after(&rebound, &block, body);
    }
    let arrow = quote_spanned!(mixed_at(at)=> ->);
    quote_spanned!(at=> #by_move || #arrow #returned #block)
}

/// The user's block after statements of the macro's. It is of the user's edition, which says when the temporaries of its
/// last expression are dropped; the block around it is not, so that they are dropped before what the statements own. The
/// label is for the lint about braces that could be left out, which these could not.
fn after(first: &TokenStream, own: &Group, body: &Body) -> Group {
    let labelled = quote_spanned!(body.group.span()=> '_body: #own);
    let mut around = group_with(&body.group, labelled);
    around.set_span(mixed_at(body.group.span()));
    group_with(&body.group, quote!(#first #around))
}

/// The body as a future that owns what the call owns. What comes first says its outcome's type: nothing else could.
pub(super) fn async_block(
    function: &mut Function,
    arguments: &Arguments,
    body: &Body,
    first: &TokenStream,
) -> TokenStream {
    let at = function.output.as_ref().map_or_else(Span::call_site, |output| output.span());
    let private = &arguments.private(Span::mixed_site());
    let owns = body_owns(function);
    let by_move = (owns || must_move(function)).then(|| quote_spanned!(at=> move));
    let has_unused = body.has_unused(&function.parameters.list);
    let (mut captured, mut moved) = (TokenStream::new(), TokenStream::new());
    for parameter in &mut function.parameters.list {
        let Some(plain) = parameter.plain() else { continue };
        // The lints about assignments fire for a captured variable, too.
        let is_variable = !plain.is_owned && plain.is_mut();
        if !plain.is_self() && (is_variable || (owns && has_unused && plain.is_owned)) {
            moved.extend(move_in(parameter, arguments, body));
        } else if owns && plain.is_owned {
            // What is captured first is dropped first: the last parameter, as it should be.
            let (cfgs, borrow) = (parameter.attributes.cfgs(), borrow(plain, private));
            captured = quote_spanned!(Span::mixed_site()=> #cfgs let _ = #borrow; #captured);
        }
    }
    let block = after(&quote!(#captured #moved #first), &body.own_block(), body);
    quote_spanned!(at=> async #by_move #block)
}

/// Moves parameters into the body. Those that are references because a closure that borrows one that is `mut` could not
/// return what it points to, the others for the body to own.
fn rebind(function: &mut Function, arguments: &Arguments, body: &Body) -> TokenStream {
    let private = &arguments.private(Span::mixed_site());
    let body_owns = body_owns(function);
    let mut rebound = TokenStream::new();
    for parameter in &mut function.parameters.list {
        let Some(plain) = parameter.plain() else { continue };
        if plain.is_self() {
            if plain.is_owned && body_owns {
                // A closure owns no more than its body mentions.
                let borrow = borrow(plain, private);
                rebound.extend(quote_spanned!(Span::mixed_site()=> let _ = #borrow;));
            }
            continue;
        }
        let is_moved = match plain.reference {
            Reference::None => body_owns && (plain.is_owned || plain.is_mut()),
            Reference::Shared | Reference::Mutable => plain.is_mut(),
        };
        if is_moved {
            rebound.extend(move_in(parameter, arguments, body));
        }
    }
    rebound
}

/// Moves a parameter into the body, with its `mut` and its lint levels: `let mut name = name;`.
fn move_in(parameter: &mut Parameter, arguments: &Arguments, body: &Body) -> TokenStream {
    let Some(plain) = parameter.plain() else { return TokenStream::new() };
    let private = &arguments.private(Span::mixed_site());
    // What only the macro uses is used, though not by the body.
    let is_for_attribute = match &arguments.conn {
        Some(Connection::Named(expression)) => mentions(expression.clone(), &plain.ident.to_string()),
        _ => false,
    };
    let is_nameless = (is_for_attribute || body.is_probed(plain)) && !body.mentions(&plain.ident);
    let name = if is_nameless { Ident::new("_owned", Span::mixed_site()) } else { plain.ident.clone() };
    let (attributes, mutability) = (parameter.attributes.for_binding(), plain.mutability.as_ref());
    let mutability = mutability.filter(|_| !is_nameless);
    let value = mention(plain, private);
    let moved = quote_spanned!(Span::mixed_site()=> #attributes let #mutability #name = #value;);
    parameter.is_left_to_body = true;
    moved
}
