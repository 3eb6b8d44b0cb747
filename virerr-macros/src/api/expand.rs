//! From an API function to the same function with its body run inside a boundary.

use super::arguments::{Arguments, Connection};
use super::ast::{Function, Kind, Later, Parameter, ParameterKind, Plain, Reference};
use super::connection::{Finding, is_probed};
use super::output::is_punct;
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
//         let path = ::core::concat!(::core::module_path!(), "::lookup"); // Not a variable, but where it is used.
//         ::virerr::__private::run::<Result<&Entry>, _>(boundary, connection, path, || -> Result<&Entry> {
//             let mut name = name;
//             let key = key;
//             '_body: { body }
//         })
//     }
//
// Input:
//     async fn lookup(&self, key: Key) -> Result<Entry> { body }
//
// Output:
//     async fn lookup(&self, key: Key) -> Result<Entry> {
//         let boundary = ::virerr::__private::await_polls::<Result<Entry>, _>();
//         let connection = ::virerr::__private::Probe::new(self, &boundary).__link_or(::virerr::__private::NoConnection);
//         ::virerr::__private::call::<Result<Entry>, _, _, _>(boundary, connection, path, async move {
//             let _ = &key;
//             if let ::virerr::__private::Some(outcome) = ::virerr::__private::None::<Result<Entry>> { return outcome; }
//             '_body: { body }
//         }).await
//     }
//
// Input:
//     fn lookup(&self, key: Key) -> Pin<Box<dyn Future<Output = Result<Entry>>>> { body }
//
// Output:
//     fn lookup(&self, key: Key) -> Pin<Box<dyn Future<Output = Result<Entry>>>> {
//         let boundary = ::virerr::__private::await_polls::<Result<Entry>, _>();
//         let connection = ::virerr::__private::Probe::new(self, &boundary).__own_or(::virerr::__private::NoConnection);
//         ::virerr::__private::Box::pin(::virerr::__private::call_later::<Result<Entry>, _, _, _>(
//             boundary, connection, path, || -> Pin<Box<dyn Future<Output = Result<Entry>>>> {
//                 let key = key;
//                 '_body: { body }
//             },
//         ))
//     }
//
// The function keeps its own tokens but for the `mut` of what is moved and the statements of the body.

/// Emits the function with its body wrapped.
pub(super) fn function(mut function: Function, arguments: &Arguments) -> TokenStream {
    let Some(body) = function.body() else {
        return function.tokens.into_iter().collect();
    };
    let private = &arguments.private(Span::mixed_site());
    let kind = function.kind(arguments, private);
    let (inner_attributes, statements) = split_inner_attributes(body.stream());
    let statements = &statements;
    let finding = Finding { arguments, statements, private, kind: &kind };
    let connection = finding.connection(&mut function);
    let found_inside = finding.found_inside(&function);

    let call = Call::new(&function, arguments);
    let parameters = &mut function.parameters;
    let (enter, run) = match kind {
        Kind::Blocking => call.blocking(closure(parameters, arguments, statements, &body, &call.returned)),
        Kind::Async => {
            let first = call.say_outcome(found_inside);
            call.awaited(async_block(parameters, arguments, statements, &body, &call.returned, first))
        }
        Kind::Later(later) => call.later(closure(parameters, arguments, statements, &body, &call.returned), later),
    };
    let wrapped = quote_spanned! {Span::mixed_site()=>
        #inner_attributes
        let boundary = #enter;
        #connection
        #run
    };
    emit(function, group(Delimiter::Brace, wrapped, body.span()))
}

/// What the runtime's functions are called with, each by an expression that makes the boundary and one that runs the body.
struct Call {
    /// What does not fit is the return type, so that is where the compiler is to point.
    at_output: Span,
    private: TokenStream,
    returned: TokenStream,
    /// The variable with the connection. One that does not fit is the one that was named, so there the compiler is to
    /// point at that.
    found: Ident,
    name: String,
}

impl Call {
    fn new(function: &Function, arguments: &Arguments) -> Self {
        let output = function.returned();
        let at_output = mixed_at(output.first().map_or_else(Span::call_site, TokenTree::span));
        let at_found = match &arguments.conn {
            Some(Connection::Named(expression)) => mixed_at_first(expression.clone()),
            _ => at_output,
        };
        Call {
            at_output,
            private: arguments.private(at_output),
            returned: without_impl_trait(output),
            found: Ident::new("connection", at_found),
            name: function.ident.unraw().to_string(),
        }
    }

    /// The path of the function, which the compiler puts together. By macros of `core`: where the runtime is not found, one of
    /// its macros would be a mistake of its own.
    fn path(&self) -> TokenStream {
        let tail = format!("::{}", self.name);
        quote_spanned!(self.at_output=> ::core::concat!(::core::module_path!(), #tail))
    }

    fn blocking(&self, body: TokenStream) -> (TokenStream, TokenStream) {
        let (Call { private, returned, found, .. }, path) = (self, self.path());
        let enter = quote_spanned!(self.at_output=> #private::enter::<#returned, _>());
        (enter, quote_spanned!(self.at_output=> #private::run::<#returned, _>(boundary, #found, #path, #body)))
    }

    fn awaited(&self, body: TokenStream) -> (TokenStream, TokenStream) {
        let (Call { private, returned, found, .. }, path) = (self, self.path());
        let enter = quote_spanned!(self.at_output=> #private::await_polls::<#returned, _>());
        let run = quote_spanned! {self.at_output=>
            #private::call::<#returned, _, _, _>(boundary, #found, #path, #body).await
        };
        (enter, run)
    }

    /// What the body of an `async` function begins with: nothing else could tell the compiler what it returns.
    fn say_outcome(&self, found_inside: Option<TokenStream>) -> TokenStream {
        let Call { private, returned, .. } = self;
        quote_spanned! {self.at_output=>
            if let #private::Some(outcome) = #private::None::<#returned> {
                return outcome;
            }
            #found_inside
        }
    }

    fn later(&self, body: TokenStream, later: Later) -> (TokenStream, TokenStream) {
        let (Call { private, found, .. }, path) = (self, self.path());
        let outcome = without_impl_trait(&later.output.into_iter().collect::<Vec<_>>());
        let enter = quote_spanned!(self.at_output=> #private::await_polls::<#outcome, _>());
        let run = quote_spanned! {self.at_output=>
            #private::call_later::<#outcome, _, _, _>(boundary, #found, #path, #body)
        };
        match later.boxed.map(|boxed| Ident::new(boxed, self.at_output)) {
            Some(boxed) => (enter, quote_spanned!(self.at_output=> #private::Box::#boxed(#run))),
            None => (enter, run),
        }
    }
}

/// A function that a block leaves alone, with the question in front of its body whether its type is a `Result` after
/// all, which its name does not tell.
pub(super) fn left_alone(outcome: &[TokenTree], function: Function, arguments: &Arguments) -> TokenStream {
    let Some(body) = function.body() else {
        return function.tokens.into_iter().collect();
    };
    let span = mixed_at(outcome.first().map_or_else(Span::call_site, TokenTree::span));
    let returned: TokenStream = outcome.iter().cloned().collect();
    let private = arguments.private(span);
    let (inner_attributes, statements) = split_inner_attributes(body.stream());
    let asked = quote_spanned! {span=>
        #inner_attributes
        #private::Returned::<#returned>::new().__is_no_result();
        #statements
    };
    emit(function, group(Delimiter::Brace, asked, body.span()))
}

/// The body as a closure that owns what the call owns. Closure and braces are the user's, as far as the compiler can see:
/// of what a macro has captured, it does not tell the name.
fn closure(
    parameters: &mut [Parameter],
    arguments: &Arguments,
    statements: &TokenStream,
    body: &Group,
    returned: &TokenStream,
) -> TokenStream {
    let by_move = is_move(parameters).then(|| quote!(move));
    let rebound = rebind(parameters, arguments, statements);
    let mut closure = own_block(body, statements);
    if !rebound.is_empty() {
        closure = behind(&rebound, closure, body);
    }
    let arrow = quote_spanned!(mixed_at_first(returned.clone())=> ->);
    quote_spanned!(at_first(returned)=> #by_move || #arrow #returned #closure)
}

/// The block that the user wrote. Where it can be it is the same one, so that a mistake at its end is told once.
fn own_block(body: &Group, statements: &TokenStream) -> Group {
    let has_inner_attributes = body.stream().into_iter().count() != statements.clone().into_iter().count();
    if has_inner_attributes { group(Delimiter::Brace, statements.clone(), body.span()) } else { body.clone() }
}

/// The user's block behind statements of the macro's. It is of the user's edition, which says when the temporaries of its
/// last expression are dropped; the block around it is not, so that they are dropped before what the statements own. The
/// label is for the lint about braces that could be left out, which these could not.
fn behind(first: &TokenStream, own: Group, body: &Group) -> Group {
    let labelled = quote_spanned!(body.span()=> '_body: #own);
    let around = group(Delimiter::Brace, labelled, mixed_at(body.span()));
    group(Delimiter::Brace, quote!(#first #around), body.span())
}

/// The body as a future that owns what the call owns. What comes first says its outcome's type: nothing else could.
fn async_block(
    parameters: &mut [Parameter],
    arguments: &Arguments,
    statements: &TokenStream,
    body: &Group,
    returned: &TokenStream,
    first: TokenStream,
) -> TokenStream {
    let owns = body_owns(parameters);
    let by_move = (owns || is_move(parameters)).then(|| quote!(move));
    let has_unused = has_unused(parameters, statements);
    let (mut captured, mut moved) = (TokenStream::new(), TokenStream::new());
    for parameter in parameters {
        let (ParameterKind::Plain(plain), cfgs) = (&parameter.kind, &parameter.cfgs) else { continue };
        let ident = &plain.ident;
        if !parameter.is_owned() {
            // The lints about assignments are told of a captured one, too.
            if plain.mut_at.is_some() && ident != "self" {
                moved.extend(move_in(parameter, arguments, statements));
            }
        } else if owns && has_unused && ident != "self" {
            moved.extend(move_in(parameter, arguments, statements));
        } else if owns {
            // What is captured first is dropped first: the last parameter, as it should be.
            captured = quote_spanned!(Span::mixed_site()=> #cfgs let _ = &#ident; #captured);
        }
    }
    let block = behind(&quote!(#captured #moved #first), own_block(body, statements), body);
    quote_spanned!(at_first(returned)=> async #by_move #block)
}

/// Whether the call owns something that the body does not use: to capture it would be a use, and it would lose its lint.
/// What the call owns is then moved into variables of the body's, at the price of a larger future.
pub(super) fn has_unused(parameters: &[Parameter], statements: &TokenStream) -> bool {
    parameters.iter().filter(|parameter| parameter.is_owned()).any(|parameter| match &parameter.kind {
        ParameterKind::Plain(plain) => plain.ident != "self" && !is_probed(&plain.ident, statements),
        ParameterKind::Pattern(_) => false,
    })
}

/// A name of the macro's own, which the user's code cannot mean, at a place of the user's.
fn mixed_at(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

pub(super) fn mixed_at_first(tokens: TokenStream) -> Span {
    mixed_at(at_first(&tokens))
}

fn at_first(tokens: &TokenStream) -> Span {
    tokens.clone().into_iter().next().map_or_else(Span::call_site, |first| first.span())
}

fn group(delimiter: Delimiter, stream: TokenStream, span: Span) -> Group {
    let mut group = Group::new(delimiter, stream);
    group.set_span(span);
    group
}

/// The function's own tokens, with its parameters as they are now and another body.
fn emit(function: Function, body: Group) -> TokenStream {
    let Function { mut tokens, parameters_at, parameters, body_at, .. } = function;
    if let TokenTree::Group(original) = &tokens[parameters_at]
        && parameters.iter().any(|parameter| parameter.is_changed)
    {
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

/// Whether the body is to own what the call owns, so that it is dropped while the call still counts as going on. What a
/// pattern takes apart cannot be passed on whole; then all stays where it is, or things would be dropped in another
/// order.
pub(super) fn body_owns(parameters: &[Parameter]) -> bool {
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

/// Moves parameters into the body. Those that are references because a closure that borrows one that is `mut` could not
/// return what it points to, the others for the body to own.
fn rebind(parameters: &mut [Parameter], arguments: &Arguments, statements: &TokenStream) -> TokenStream {
    let body_owns = body_owns(parameters);
    let mut rebound = TokenStream::new();
    for parameter in parameters {
        let ParameterKind::Plain(plain) = &parameter.kind else { continue };
        let Plain { ident, mut_at, reference, is_primitive } = plain;
        if ident == "self" {
            if *reference == Reference::None && body_owns {
                // A closure owns no more than its body mentions.
                rebound.extend(quote_spanned!(Span::mixed_site()=> let _ = &#ident;));
            }
            continue;
        }
        let is_moved = match reference {
            Reference::None => body_owns && (!is_primitive || mut_at.is_some()),
            Reference::Shared | Reference::Mutable => mut_at.is_some(),
        };
        if is_moved {
            rebound.extend(move_in(parameter, arguments, statements));
        }
    }
    rebound
}

/// Moves a parameter into the body, with its `mut` and its lint levels: `let mut name = name;`.
fn move_in(parameter: &mut Parameter, arguments: &Arguments, statements: &TokenStream) -> TokenStream {
    let ParameterKind::Plain(plain) = &parameter.kind else { return TokenStream::new() };
    let (Plain { ident, mut_at, .. }, Parameter { cfgs, lints, .. }) = (plain, &*parameter);
    let binding = mut_at.map(|at| parameter.tokens[at].clone());
    // What only the attribute uses is used, though not by the body.
    let is_for_attribute = match &arguments.conn {
        Some(Connection::Named(expression)) => {
            let name = ident.to_string();
            mentions(expression.clone(), &name) && !mentions(statements.clone(), &name)
        }
        _ => false,
    };
    let name = if is_for_attribute { Ident::new("_owned", Span::mixed_site()) } else { ident.clone() };
    let moved = quote_spanned!(Span::mixed_site()=> #cfgs #lints let #binding #name = #ident;);
    parameter.leave_to_body();
    moved
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
