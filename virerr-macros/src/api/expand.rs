//! From an API function to the same function with its body run inside a boundary.

use super::ast::{Arguments, Connection, Function, Parameter, ParameterKind, Plain, Reference};
use crate::expression::{Angles, mentions};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt as _;

// Input:
//     fn lookup(&self, mut name: &str, key: Key) -> Result<&Entry> { body }
//
// Output:
//     fn lookup(&self, name: &str, key: Key) -> Result<&Entry> {
//         let boundary = ::virerr::__private::enter::<Result<&Entry>, _>();
//         let connection = ::virerr::__private::Probe::new(self, &boundary).__link_or(::virerr::__private::NoConnection);
//         ::virerr::__private::run::<Result<&Entry>, _>(boundary, connection, "lookup", || -> Result<&Entry> {
//             let mut name = name;
//             let key = key;
//             '_body: { body }
//         })
//     }
//
// The function keeps its own tokens but for the `mut` of what is moved and the statements of the body.

/// Emits the function with its body wrapped.
pub(super) fn function(mut function: Function, arguments: &Arguments) -> TokenStream {
    let (Some(body), Some(output)) = (function.body(), function.output.clone()) else {
        return function.tokens.into_iter().collect();
    };
    let private = arguments.private(Span::mixed_site());
    let output = function.tokens[output].to_vec();
    let (inner_attributes, statements) = split_inner_attributes(body.stream());
    let connection = connection(&function, arguments, &statements, &private);
    let by_move = is_move(&function.parameters).then(|| quote!(move));
    let rebound = rebind(&mut function.parameters, arguments, &statements);

    // What does not fit is the return type, so that is where the compiler is to point.
    let at_output = mixed_at(output.first().map_or_else(Span::call_site, TokenTree::span));
    let returned = without_impl_trait(&output);
    let enter = quote_spanned!(at_output=> let boundary = #private::enter::<#returned, _>(););
    let name = function.ident.unraw().to_string();
    // The user's own brace, of the user's edition, which says when the temporaries of the last expression are dropped:
    // before what the parameters own, in any.
    let mut closure = group(Delimiter::Brace, statements, body.span());
    if !rebound.is_empty() {
        // The label is for the lint about braces that could be left out, which these could not.
        let labelled = quote_spanned!(Span::mixed_site()=> #rebound '_body: #closure);
        closure = group(Delimiter::Brace, labelled, mixed_at(body.span()));
    }
    // A connection that does not fit is the one that was named, so there the compiler is to point at that.
    let found = match &arguments.conn {
        Some(Connection::Named(expression)) => mixed_at_first(expression.clone()),
        _ => at_output,
    };
    let found = Ident::new("connection", found);
    let run = quote_spanned! {at_output=>
        #private::run::<#returned, _>(boundary, #found, #name, #by_move || -> #returned #closure)
    };
    let wrapped = quote_spanned! {Span::mixed_site()=>
        #inner_attributes
        #enter
        #connection
        #run
    };
    emit(function, group(Delimiter::Brace, wrapped, body.span()))
}

/// A name of the macro's own, which the user's code cannot mean, at a place of the user's.
fn mixed_at(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

fn mixed_at_first(tokens: TokenStream) -> Span {
    mixed_at(tokens.into_iter().next().map_or_else(Span::call_site, |first| first.span()))
}

fn group(delimiter: Delimiter, stream: TokenStream, span: Span) -> Group {
    let mut group = Group::new(delimiter, stream);
    group.set_span(span);
    group
}

/// The function's own tokens, with its parameters as they are now and another body.
fn emit(function: Function, body: Group) -> TokenStream {
    let Function { mut tokens, parameters_at, parameters, body_at, .. } = function;
    if let TokenTree::Group(original) = &tokens[parameters_at] {
        let mut list = TokenStream::new();
        for parameter in parameters {
            list.extend(parameter.tokens);
            list.extend(quote!(,));
        }
        tokens[parameters_at] = TokenTree::Group(group(Delimiter::Parenthesis, list, original.span()));
    }
    if let Some(at) = body_at {
        tokens[at] = TokenTree::Group(body);
    }
    tokens.into_iter().collect()
}

/// The `#![…]` that a body begins with, which no closure can, and the rest.
fn split_inner_attributes(body: TokenStream) -> (TokenStream, TokenStream) {
    let tokens: Vec<TokenTree> = body.into_iter().collect();
    let is_punct =
        |tree: &TokenTree, character| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == character);
    let mut end = 0;
    while let [hash, bang, TokenTree::Group(_), ..] = &tokens[end..]
        && is_punct(hash, '#')
        && is_punct(bang, '!')
    {
        end += 3;
    }
    let statements = tokens[end..].iter().cloned().collect();
    (tokens[..end].iter().cloned().collect(), statements)
}

/// The statements that find the connection: that of the first parameter that is one.
fn connection(
    function: &Function,
    arguments: &Arguments,
    statements: &TokenStream,
    private: &TokenStream,
) -> TokenStream {
    let span = Span::mixed_site();
    let none = quote_spanned!(span=> #private::NoConnection);
    match &arguments.conn {
        Some(Connection::None) => quote_spanned!(span=> let connection = #none;),
        Some(Connection::Named(expression)) => named_connection(function, expression, private),
        None => probed_connection(function, statements, private, none),
    }
}

/// Each parameter that may be a connection is asked for it, and passes on to the next where it is none.
fn probed_connection(
    function: &Function,
    statements: &TokenStream,
    private: &TokenStream,
    none: TokenStream,
) -> TokenStream {
    let span = Span::mixed_site();
    let (mut before, mut next) = (TokenStream::new(), none);
    for parameter in function.parameters.iter().rev() {
        let ParameterKind::Plain(plain) = &parameter.kind else { continue };
        if plain.ident != "self" && (plain.is_primitive || !is_probed(&plain.ident, statements)) {
            continue;
        }
        let cfgs = &parameter.cfgs;
        if cfgs.is_empty() {
            next = probe(plain, &next, private);
        } else {
            let probe = probe(plain, &quote_spanned!(span=> connection), private);
            before.extend(quote_spanned!(span=> let connection = #next; #cfgs let connection = #probe;));
            next = quote_spanned!(span=> connection);
        }
    }
    quote_spanned!(span=> #before let connection = #next;)
}

/// A parameter that the body does not use is to keep its lint, and being probed is a use.
fn is_probed(ident: &Ident, statements: &TokenStream) -> bool {
    let name = ident.to_string();
    name.trim_start_matches("r#").starts_with('_') || mentions(statements.clone(), &name)
}

fn probe(plain: &Plain, next: &TokenStream, private: &TokenStream) -> TokenStream {
    let ident = &plain.ident;
    let span = Span::mixed_site();
    match plain.reference {
        Reference::Shared => quote_spanned!(span=> #private::Probe::new(#ident, &boundary).__link_or(#next)),
        Reference::Mutable => quote_spanned!(span=> #private::Probe::new(&*#ident, &boundary).__own_or(#next)),
        Reference::None => quote_spanned!(span=> #private::Probe::new(&#ident, &boundary).__own_or(#next)),
    }
}

/// `conn = expression`: a reference where the body can only read what it names, else a handle of its own.
fn named_connection(function: &Function, expression: &TokenStream, private: &TokenStream) -> TokenStream {
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
    let take = if is_place && is_shared { quote_spanned!(span=> named_link) } else { quote_spanned!(span=> named_own) };
    quote_spanned!(span=> let connection = #private::#take(&boundary, &(#expression));)
}

/// Whether the body is to own what the call owns, so that it is dropped while the call still counts as going on. What a
/// pattern takes apart cannot be passed on whole; then all stays where it is, or things would be dropped in another
/// order.
fn body_owns(parameters: &[Parameter]) -> bool {
    parameters.iter().all(|parameter| match &parameter.kind {
        ParameterKind::Pattern(pattern) => pattern.owns_nothing,
        ParameterKind::Plain(_) => true,
    })
}

/// Whether the closure is a `move` one: for a `self` that it is to own; and because a closure that borrows a reference
/// that is a `mut` binding could not return what it points to.
fn is_move(parameters: &[Parameter]) -> bool {
    parameters.iter().any(|parameter| match &parameter.kind {
        ParameterKind::Pattern(pattern) => pattern.is_mut && pattern.has_reference,
        ParameterKind::Plain(plain) if plain.ident != "self" => false,
        ParameterKind::Plain(plain) if plain.reference == Reference::None => body_owns(parameters),
        ParameterKind::Plain(plain) => plain.mut_at.is_some(),
    })
}

/// Moves parameters into the body, with their `mut`: `let mut name = name;`. Those that are references because a closure
/// that borrows one that is `mut` could not return what it points to, the others for the body to own.
fn rebind(parameters: &mut [Parameter], arguments: &Arguments, statements: &TokenStream) -> TokenStream {
    let body_owns = body_owns(parameters);
    // What only the attribute uses is used, though not by the body.
    let is_for_attribute = |ident: &Ident| match &arguments.conn {
        Some(Connection::Named(expression)) => {
            let name = ident.to_string();
            mentions(expression.clone(), &name) && !mentions(statements.clone(), &name)
        }
        _ => false,
    };
    let mut rebound = TokenStream::new();
    for parameter in parameters {
        let ParameterKind::Plain(plain) = &parameter.kind else { continue };
        let Plain { ident, mut_at, reference, is_primitive } = plain;
        let cfgs = &parameter.cfgs;
        if ident == "self" {
            if *reference == Reference::None && body_owns {
                // A closure owns no more than its body mentions.
                rebound.extend(quote_spanned!(Span::mixed_site()=> let _ = &#ident;));
            }
            continue;
        }
        let is_moved = match reference {
            Reference::None => body_owns && !is_primitive,
            Reference::Shared | Reference::Mutable => mut_at.is_some(),
        };
        if is_moved {
            let binding = mut_at.map(|at| parameter.tokens.remove(at));
            let name = if is_for_attribute(ident) { Ident::new("_owned", Span::mixed_site()) } else { ident.clone() };
            rebound.extend(quote_spanned!(Span::mixed_site()=> #cfgs let #binding #name = #ident;));
        }
    }
    rebound
}

/// The return type with each `impl Trait` replaced, which cannot be written where the type is named again.
fn without_impl_trait(output: &[TokenTree]) -> TokenStream {
    let mut replaced = TokenStream::new();
    let mut rest = output.iter();
    while let Some(tree) = rest.next() {
        match tree {
            TokenTree::Ident(ident) if ident == "impl" => {
                replaced.extend(quote_spanned!(ident.span()=> _));
                let mut angles = Angles::default();
                let ends = |tree: &TokenTree, angles: &mut Angles| {
                    angles.is_outside(tree)
                        && matches!(tree, TokenTree::Punct(punct) if [',', '>'].contains(&punct.as_char()))
                };
                let bounds = rest.as_slice().iter().take_while(|tree| !ends(tree, &mut angles)).count();
                rest = rest.as_slice()[bounds..].iter();
            }
            TokenTree::Group(inner) => {
                let stream = inner.stream().into_iter().collect::<Vec<_>>();
                let stream = without_impl_trait(&stream);
                replaced.extend([TokenTree::Group(group(inner.delimiter(), stream, inner.span()))]);
            }
            tree => replaced.extend([tree.clone()]),
        }
    }
    replaced
}
