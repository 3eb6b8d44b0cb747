//! The statements that find the connection of a call, by asking the parameters or from `conn = …`.

use super::owned::{Body, borrow, mention};
use super::passage::{Way, named_inside};
use crate::api::ast::arguments::{Arguments, Connection};
use crate::api::ast::function::{Function, Parameter, Plain};
use crate::api::ast::types::Reference;
use crate::emit::emit;
use crate::tokens::{first_span, is_punct, mixed_at, trees};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

/// The data for finding the connection.
pub(super) struct Finding<'a> {
    pub(super) arguments: &'a Arguments,
    pub(super) body: &'a Body,
    pub(super) private: &'a TokenStream,
    pub(super) shape: Shape,
    /// How each parameter enters the body.
    pub(super) ways: &'a [Way],
}

/// How a function produces its result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// It returns the result.
    Blocking,
    /// It is an `async fn`.
    Async,
    /// It returns a future of the result.
    Later,
}

impl Finding<'_> {
    /// Returns the statements that find the connection: that of the first parameter that has one.
    pub(super) fn connection(&self, function: &mut Function) -> TokenStream {
        let private = self.private;
        let none = emit!(Span::mixed_site(), [private] => #private::NoConnection);
        match &self.arguments.conn {
            Some(Connection::None) => emit!(Span::mixed_site(), [none] => let connection = #none;),
            Some(Connection::Named(_)) if named_inside(function, self.arguments).is_some() => self.named_later(),
            Some(Connection::Named(expression)) => self.named(function, expression),
            None => self.probed(function, none),
        }
    }

    /// Returns the call after the parameters that are asked in turn, if all of them are references that the body can only
    /// read.
    pub(super) fn linked(&self, function: &Function, call: TokenStream) -> Option<TokenStream> {
        match &self.arguments.conn {
            Some(Connection::None) => return Some(call),
            Some(Connection::Named(_)) => return None,
            None => {}
        }
        let (private, mut linked) = (self.private, call);
        for parameter in function.parameters.list.iter().rev() {
            let Some(plain) = self.asked(parameter) else { continue };
            if plain.reference != Reference::Shared || !parameter.attributes.cfgs().is_empty() {
                return None;
            }
            let reference = mention(&plain.ident, private);
            linked = emit!(Span::mixed_site(), [private, reference, linked] => #private::Asked(#reference, #linked));
        }
        Some(linked)
    }

    /// Returns a parameter that is asked for the connection.
    fn asked<'p>(&self, parameter: &'p Parameter) -> Option<&'p Plain> {
        let plain = parameter.plain()?;
        if plain.may_be_connected && self.body.is_probed(plain) { Some(plain) } else { None }
    }

    /// Asks each parameter in turn for the connection, until one has it.
    fn probed(&self, function: &mut Function, none: TokenStream) -> TokenStream {
        let span = Span::mixed_site();
        let private = self.private;
        let (mut before, mut next) = (TokenStream::new(), none);
        for (at, way) in self.ways.iter().enumerate().rev() {
            let parameter = &mut function.parameters.list[at];
            let Some(plain) = self.asked(parameter) else { continue };
            let cfgs = parameter.attributes.cfgs();
            // A parameter that the body owns is asked while it is moved there.
            let passes = self.shape == Shape::Async && plain.reference == Reference::None;
            if passes && plain.is_self() {
                before.extend(emit!(span, [next, private] => let next = #next; let found = #private::Found::new();));
                next = emit!(span, [] => &found);
                continue;
            }
            if cfgs.is_empty() && !passes {
                next = self.probe(plain, &next);
                continue;
            }
            let found = emit!(span, [] => connection);
            let next_found = std::mem::replace(&mut next, found.clone());
            let probe = if passes {
                self.pass(parameter, *way == Way::Moved)
            } else {
                let probe = self.probe(plain, &found);
                emit!(span, [cfgs, probe] => #cfgs let connection = #probe;)
            };
            before.extend(emit!(span, [next_found, probe] => let connection = #next_found; #probe));
        }
        emit!(span, [before, next] => #before let connection = #next;)
    }

    /// Returns the statement that finds the connection inside of the body, in a pattern or in a `self` that a future
    /// owns.
    pub(super) fn found_inside(&self, function: &Function) -> TokenStream {
        if let Some(expression) = named_inside(function, self.arguments) {
            let span = mixed_at(first_span(expression));
            let private = self.arguments.private(span);
            return emit!(span, [private, expression] => found.find_named(#private::Connected::errors(&(#expression))););
        }
        let is_asked = self.arguments.conn.is_none() && self.shape == Shape::Async;
        match function.receiver() {
            Some(plain) if is_asked && plain.reference == Reference::None => {
                let probe = self.probe(plain, &emit!(Span::mixed_site(), [] => next));
                emit!(Span::mixed_site(), [probe] => connection.find(#probe);)
            }
            _ => TokenStream::new(),
        }
    }

    /// Asks a parameter that the body owns; it is passed through with its `mut`.
    fn pass(&self, parameter: &mut Parameter, is_moved_later: bool) -> TokenStream {
        let Some(plain) = parameter.plain() else { return TokenStream::new() };
        let (ident, private, cfgs) = (&plain.ident, self.private, parameter.attributes.cfgs());
        let value = mention(ident, private);
        let ask = emit!(Span::mixed_site(), [private, value] => #private::OwnedProbe::new(#value, &boundary););
        let ask = emit!(Span::mixed_site(), [cfgs, ident, ask] => #cfgs let (#ident, probe) = #ask);
        let (attributes, mutability) = match is_moved_later {
            true => (cfgs, None),
            false => (parameter.attributes.for_binding(), plain.mutability.as_ref()),
        };
        let pass = emit! {Span::mixed_site(), [attributes, mutability, ident, value] =>
            #attributes let (#mutability #ident, connection) = probe.__pass_or(#value, connection);
        };
        parameter.is_left_to_body |= !is_moved_later;
        emit!([ask, pass] => #ask #pass)
    }

    /// Returns `true` for a returned future. It may outlive the parameters' borrows, so it keeps its own handle.
    fn outlives(&self) -> bool {
        self.shape == Shape::Later
    }

    fn probe(&self, plain: &Plain, next: &TokenStream) -> TokenStream {
        let private = self.private;
        let span = Span::mixed_site();
        let reference = match plain.reference {
            Reference::Shared => mention(&plain.ident, private),
            Reference::Mutable => {
                let reborrowed = mention(&plain.ident, private);
                emit!(span, [reborrowed] => &*#reborrowed)
            }
            Reference::None => borrow(&plain.ident, private),
        };
        let can_link = plain.reference == Reference::Shared && !self.outlives();
        let take = Ident::new(if can_link { "__link_or" } else { "__own_or" }, span);
        emit!(span, [private, reference, take, next] => #private::Probe::new(#reference, &boundary).#take(#next))
    }

    /// Returns the variable for `conn = expression` if the expression names a part of a pattern: the body assigns it.
    fn named_later(&self) -> TokenStream {
        let private = self.private;
        if self.outlives() {
            return emit! {Span::mixed_site(), [private] =>
                let found = #private::Arc::new(#private::Found::named(&boundary));
                let connection = #private::Arc::clone(&found);
            };
        }
        emit! {Span::mixed_site(), [private] =>
            let found = &#private::Found::named(&boundary);
            let connection = found;
        }
    }

    /// Returns `conn = expression`: as a reference if the body can only read the named value, otherwise as a handle.
    fn named(&self, function: &Function, expression: &TokenStream) -> TokenStream {
        let first = expression.clone().into_iter().next();
        let span = mixed_at(first_span(expression));
        let private = self.arguments.private(span);
        let is_place = trees(expression).iter().all(|tree| match tree {
            TokenTree::Ident(_) | TokenTree::Literal(_) => true,
            tree => is_punct(tree, '.'),
        });
        let is_shared = function.plains().iter().any(|plain| match &first {
            Some(TokenTree::Ident(root)) => plain.ident == *root && plain.reference == Reference::Shared,
            _ => false,
        });
        let can_link = is_place && is_shared && !self.outlives();
        let take = Ident::new(if can_link { "named_link" } else { "named_own" }, span);
        emit! {span, [private, take, expression] =>
            let connection = #private::#take(&boundary, #private::Connected::errors(&(#expression)));
        }
    }
}
