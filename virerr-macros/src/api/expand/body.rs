//! The body of an API function as a closure or a future, which owns the values of the call.

use super::owned::{Body, borrow, may_move, mention, must_move};
use super::passage::{Way, named_inside, taken_apart};
use crate::api::ast::arguments::{Arguments, Connection};
use crate::api::ast::function::{Function, Parameter, ParameterKind, Plain};
use crate::emit::emit;
use crate::expression::mentions;
use crate::tokens::{group_with, mixed_at};
use proc_macro2::{Group, Ident, Span, TokenStream};
use std::slice;

/// The data for making the body.
pub(super) struct Making<'a> {
    pub(super) arguments: &'a Arguments,
    pub(super) body: &'a Body,
    pub(super) private: &'a TokenStream,
    /// How each parameter enters the body.
    pub(super) ways: &'a [Way],
    /// The statements at its start, after those for its variables.
    pub(super) first: &'a TokenStream,
}

impl Making<'_> {
    /// Returns the body as a closure that owns the values of the call. The closure and its braces have spans of the
    /// user: for the closure of a macro, the compiler does not name captures in messages.
    pub(super) fn closure(&self, function: &mut Function, returned: &TokenStream, is_labelled: bool) -> TokenStream {
        let at = function.at_output();
        let by_move = (must_move(function) || may_move(function)).then(|| emit!(at, [] => move));
        let (taken, first) = (self.taken(function), self.first);
        let mut block = self.body.own_block();
        if is_labelled || !taken.is_empty() || !first.is_empty() {
            block = self.after(&emit!([taken, first] => #taken #first), &block);
        }
        let arrow = emit!(mixed_at(at), [] => ->);
        emit!(at, [by_move, arrow, returned, block] => #by_move || #arrow #returned #block)
    }

    /// Returns the body as a future that owns the values of the call.
    pub(super) fn async_block(&self, function: &mut Function) -> TokenStream {
        let at = function.at_output();
        let (taken, first) = (self.taken(function), self.first);
        let block = self.after(&emit!([taken, first] => #taken #first), &self.body.own_block());
        emit!(at, [block] => async move #block)
    }

    /// Returns the user's block after statements of the macro. The inner block has the user's edition, which determines
    /// when the temporaries of its last expression are dropped. The outer block does not, so that they are dropped
    /// before the values that the statements own. The label prevents the lint about unused braces.
    fn after(&self, first: &TokenStream, own: &Group) -> Group {
        let group = &self.body.group;
        let labelled = emit!(group.span(), [own] => '_body: #own);
        let mut around = group_with(group, labelled);
        around.set_span(mixed_at(group.span()));
        group_with(group, emit!([first, around] => #first #around))
    }

    /// Returns the statements that move parameters into the body: those that it owns, and references that are `mut`
    /// variables, since a closure that borrows one could not return a borrow from it.
    fn taken(&self, function: &mut Function) -> TokenStream {
        let is_inside = named_inside(function, self.arguments).is_some();
        let (mut captured, mut moved) = (TokenStream::new(), TokenStream::new());
        for (at, way) in self.ways.iter().enumerate() {
            let parameter = &mut function.parameters.list[at];
            match way {
                Way::Outside => {}
                Way::Captured => {
                    // The first capture is dropped first, so the last parameter comes first.
                    let cfgs = parameter.attributes.cfgs();
                    for name in names(parameter) {
                        let borrow = borrow(name, self.private);
                        captured =
                            emit!(Span::mixed_site(), [cfgs, borrow, captured] => #cfgs let _ = #borrow; #captured);
                    }
                    moved.extend(apart(parameter));
                }
                Way::Moved => {
                    moved.extend(match &parameter.kind {
                        ParameterKind::Plain(plain) => self.moved(parameter, plain, is_inside),
                        ParameterKind::Pattern(_) => self.moved_pattern(parameter),
                    });
                    parameter.is_left_to_body = true;
                }
            }
        }
        emit!([captured, moved] => #captured #moved)
    }

    /// Moves a parameter into the body, with its `mut` and its lint levels: `let mut name = name;`.
    fn moved(&self, parameter: &Parameter, plain: &Plain, is_inside: bool) -> TokenStream {
        // A parameter that only the attribute uses must not be reported as unused.
        let is_for_attribute = self.is_for_attribute(&plain.ident);
        let is_used_outside = is_for_attribute || self.body.is_probed(plain);
        let is_nameless = is_used_outside && !self.body.mentions(&plain.ident) && !(is_for_attribute && is_inside);
        let name = if is_nameless { owned() } else { plain.ident.clone() };
        let attributes = parameter.attributes.for_binding();
        let mutability = if is_nameless { None } else { plain.mutability.as_ref() };
        let value = mention(&plain.ident, self.private);
        emit!(Span::mixed_site(), [attributes, mutability, name, value] => #attributes let #mutability #name = #value;)
    }

    /// Moves a parameter that is a pattern into the body. A pattern of names is the same in the signature:
    /// `let (a, mut b) = (a, b);`. Any other one is replaced by a name:
    /// `let name = name; let Some { pattern, .. } = name;`.
    fn moved_pattern(&self, parameter: &Parameter) -> TokenStream {
        let ParameterKind::Pattern(pattern) = &parameter.kind else { return TokenStream::new() };
        let private = self.private;
        if let Some(name) = &pattern.name {
            let (cfgs, apart) = (parameter.attributes.cfgs(), apart(parameter));
            let owned = if pattern.is_wild() { owned() } else { name.clone() };
            let mutability = pattern.is_ref_mut().then(|| emit!(Span::mixed_site(), [] => mut));
            return emit! {Span::mixed_site(), [cfgs, mutability, owned, name, apart] =>
                #cfgs let #mutability #owned = #name; #apart
            };
        }
        let (attributes, cfgs) = (parameter.attributes.for_binding(), parameter.attributes.cfgs());
        let (tokens, value) = (&pattern.tokens, pattern.expression(&|name| mention(name, private)));
        let mut moved = emit!(Span::mixed_site(), [attributes, tokens, value] => #attributes let #tokens = #value;);
        for name in &pattern.bound {
            if self.is_for_attribute(name) && !self.body.mentions(name) {
                let borrow = borrow(name, private);
                moved.extend(emit!(Span::mixed_site(), [cfgs, borrow] => #cfgs let _ = #borrow;));
            }
        }
        moved
    }

    /// Returns `true` if a name occurs in the attribute's `conn = …`.
    fn is_for_attribute(&self, name: &Ident) -> bool {
        match &self.arguments.conn {
            Some(Connection::Named(expression)) => mentions(expression.clone(), &name.to_string()),
            _ => false,
        }
    }
}

/// Returns the name of a variable that owns values which the body does not mention.
fn owned() -> Ident {
    Ident::new("_owned", Span::mixed_site())
}

/// Returns the names of a parameter in the signature.
fn names(parameter: &Parameter) -> &[Ident] {
    match (&parameter.kind, taken_apart(parameter)) {
        (_, Some((_, name))) => slice::from_ref(name),
        (ParameterKind::Plain(plain), _) => slice::from_ref(&plain.ident),
        (ParameterKind::Pattern(pattern), _) => &pattern.bound,
    }
}

/// Destructures a parameter whose pattern was replaced by a name.
fn apart(parameter: &Parameter) -> TokenStream {
    match taken_apart(parameter) {
        Some((pattern, name)) if !pattern.is_wild() => {
            let (attributes, tokens) = (parameter.attributes.for_binding(), pattern.of_variable());
            emit!(Span::mixed_site(), [attributes, tokens, name] => #attributes let #tokens = #name;)
        }
        _ => TokenStream::new(),
    }
}
