//! How the connection of a call is found: the statements that ask the parameters, or take the one that was named.

use super::arguments::{Arguments, Connection};
use super::ast::{Function, Kind, Parameter, ParameterKind, Plain, Reference};
use super::expand::{body_owns, has_unused, mixed_at_first};
use crate::expression::mentions;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

/// How the connection of a call is found.
pub(super) struct Finding<'a> {
    pub(super) arguments: &'a Arguments,
    pub(super) statements: &'a TokenStream,
    pub(super) private: &'a TokenStream,
    pub(super) kind: &'a Kind,
}

impl Finding<'_> {
    /// The statements that find the connection: that of the first parameter that is one.
    pub(super) fn connection(&self, function: &mut Function) -> TokenStream {
        let private = self.private;
        let none = quote_spanned!(Span::mixed_site()=> #private::NoConnection);
        match &self.arguments.conn {
            Some(Connection::None) => quote_spanned!(Span::mixed_site()=> let connection = #none;),
            Some(Connection::Named(expression)) => self.named(function, expression),
            None => self.probed(function, none),
        }
    }

    /// Each parameter that may be a connection is asked for it, and passes on to the next where it is none.
    fn probed(&self, function: &mut Function, none: TokenStream) -> TokenStream {
        let span = Span::mixed_site();
        let passes = self.passes(function);
        let is_moved_later = has_unused(&function.parameters, self.statements);
        let private = self.private;
        let (mut before, mut next) = (TokenStream::new(), none);
        for parameter in function.parameters.iter_mut().rev() {
            let ParameterKind::Plain(plain) = &parameter.kind else { continue };
            if plain.ident != "self" && (plain.is_primitive || !is_probed(&plain.ident, self.statements)) {
                continue;
            }
            let cfgs = parameter.cfgs.clone();
            let passes = passes && plain.reference == Reference::None;
            if passes && plain.ident == "self" {
                before.extend(quote_spanned!(span=> let next = #next; let found = #private::Found::new();));
                next = quote_spanned!(span=> &found);
                continue;
            }
            if cfgs.is_empty() && !passes {
                next = self.probe(plain, &next);
                continue;
            }
            let found = quote_spanned!(span=> connection);
            let next_found = std::mem::replace(&mut next, found.clone());
            let probe = if passes { self.pass(parameter, is_moved_later) } else { self.probe(plain, &found) };
            let probe = if passes { probe } else { quote_spanned!(span=> #cfgs let connection = #probe;) };
            before.extend(quote_spanned!(span=> let connection = #next_found; #probe));
        }
        quote_spanned!(span=> #before let connection = #next;)
    }

    /// Whether what the body owns is asked on its way there.
    fn passes(&self, function: &Function) -> bool {
        matches!(self.kind, Kind::Async) && body_owns(&function.parameters)
    }

    /// The statement that asks a `self` that the body owns, inside of the body's future.
    pub(super) fn found_inside(&self, function: &Function) -> Option<TokenStream> {
        let owned = |plain: &Plain| plain.ident == "self" && plain.reference == Reference::None;
        let ParameterKind::Plain(plain) = &function.parameters.first()?.kind else { return None };
        if self.arguments.conn.is_some() || !self.passes(function) || !owned(plain) {
            return None;
        }
        let probe = self.probe(plain, &quote_spanned!(Span::mixed_site()=> next));
        Some(quote_spanned!(Span::mixed_site()=> connection.find(#probe);))
    }

    /// Asks a parameter that the body owns, which passes through with its `mut`.
    fn pass(&self, parameter: &mut Parameter, is_moved_later: bool) -> TokenStream {
        let ParameterKind::Plain(plain) = &parameter.kind else { return TokenStream::new() };
        let (ident, cfgs, lints, private) = (&plain.ident, &parameter.cfgs, &parameter.lints, self.private);
        let ask = quote_spanned!(Span::mixed_site()=> #private::OwnedProbe::new(#ident, &boundary););
        let ask = quote_spanned!(Span::mixed_site()=> #cfgs let (#ident, probe) = #ask);
        if is_moved_later {
            let pass =
                quote_spanned!(Span::mixed_site()=> let (#ident, connection) = probe.__pass_or(#ident, connection););
            return quote!(#ask #cfgs #pass);
        }
        let binding = plain.mut_at.map(|at| parameter.tokens[at].clone());
        let pass = quote_spanned! {Span::mixed_site()=>
            #cfgs #lints let (#binding #ident, connection) = probe.__pass_or(#ident, connection);
        };
        parameter.leave_to_body();
        quote!(#ask #pass)
    }

    /// A future that is returned may outlive what the parameters refer to, so it takes a handle of its own along.
    fn outlives(&self) -> bool {
        matches!(self.kind, Kind::Later(_))
    }

    fn probe(&self, plain: &Plain, next: &TokenStream) -> TokenStream {
        let (ident, private) = (&plain.ident, self.private);
        let span = Span::mixed_site();
        let reference = match plain.reference {
            Reference::Shared => quote_spanned!(span=> #ident),
            Reference::Mutable => quote_spanned!(span=> &*#ident),
            Reference::None => quote_spanned!(span=> &#ident),
        };
        let can_link = plain.reference == Reference::Shared && !self.outlives();
        let take = if can_link { quote_spanned!(span=> __link_or) } else { quote_spanned!(span=> __own_or) };
        quote_spanned!(span=> #private::Probe::new(#reference, &boundary).#take(#next))
    }

    /// `conn = expression`: a reference where the body can only read what it names, else a handle of its own.
    fn named(&self, function: &Function, expression: &TokenStream) -> TokenStream {
        let private = self.private;
        let first = expression.clone().into_iter().next();
        let span = mixed_at_first(expression.clone());
        let is_place = expression.clone().into_iter().all(|tree| match tree {
            TokenTree::Ident(_) | TokenTree::Literal(_) => true,
            TokenTree::Punct(punct) => punct.as_char() == '.',
            TokenTree::Group(_) => false,
        });
        let is_shared = function.parameters.iter().any(|parameter| match (&parameter.kind, &first) {
            (ParameterKind::Plain(plain), Some(TokenTree::Ident(root))) => {
                plain.ident == *root && plain.reference == Reference::Shared
            }
            _ => false,
        });
        let can_link = is_place && is_shared && !self.outlives();
        let take = if can_link { quote_spanned!(span=> named_link) } else { quote_spanned!(span=> named_own) };
        quote_spanned!(span=> let connection = #private::#take(&boundary, &(#expression));)
    }
}

/// A parameter that the body does not use is to keep its lint, and being probed is a use.
pub(super) fn is_probed(ident: &Ident, statements: &TokenStream) -> bool {
    let name = ident.to_string();
    name.trim_start_matches("r#").starts_with('_') || mentions(statements.clone(), &name)
}
