//! Wraps the body of an API function in a boundary.

mod body;
#[cfg(feature = "c")]
pub(super) mod c;
mod connection;
mod owned;
mod passage;

use super::ast::arguments::{Arguments, Connection};
use super::ast::function::Function;
use super::ast::types::{self, Future, Nameable, error_span, future, nameable, nameable_in_generics};
use super::valid::block::{Checked, later};
use crate::emit::emit;
use crate::tokens::{first_span, group_with, mixed_at};
use crate::written::Written;
use body::Making;
use connection::{Finding, Shape};
use owned::Body;
use passage::{name_patterns, ways};
use proc_macro2::{Group, Ident, Span, TokenStream};
use quote::ToTokens as _;
use syn::Type;
use syn::ext::IdentExt as _;

// Input:
//     fn lookup(&self, mut name: &str, key: Key) -> Result<&Entry> { body }
//
// Output:
//     fn lookup(&self, name: &str, key: Key) -> Result<&Entry> {
//         let call = ::virerr::__private::Blocking::<Result<&Entry>>::Call; // Written where it is used,
//         let path = ::core::concat!(::core::module_path!(), "::lookup"); // like this.
//         let outcome = ::virerr::__private::Asked(self, call).__run(path, move || -> Result<&Entry> {
//             let mut name = name;
//             let key = key;
//             '_body: { body }
//         });
//         outcome
//     }
//
// Input:
//     fn change(&mut self) -> Result<()> { body }
//
// Output:
//     fn change(&mut self) -> Result<()> {
//         let boundary: ::virerr::__private::Entered<Result<()>> = ::virerr::__private::enter();
//         let connection = ::virerr::__private::Probe::new(&*self, &boundary).__own_or(::virerr::__private::NoConnection);
//         let outcome = ::virerr::__private::run(boundary, connection, path, move || -> Result<()> { body });
//         outcome
//     }
//
// Input:
//     async fn lookup(&self, key: Key) -> Result<Entry> { body }
//
// Output:
//     async fn lookup(&self, key: Key) -> Result<Entry> {
//         let boundary: ::virerr::__private::Awaited<Result<Entry>> = ::virerr::__private::await_polls();
//         let connection = ::virerr::__private::Probe::new(self, &boundary).__link_or(::virerr::__private::NoConnection);
//         let outcome = ::virerr::__private::call(boundary, connection, path, async move {
//             let _ = &key;
//             if let ::virerr::__private::Some(outcome) = ::virerr::__private::None::<Result<Entry>> { return outcome; }
//             '_body: { body }
//         }).await;
//         outcome
//     }
//
// Input:
//     fn lookup(&self, key: Key) -> Pin<Box<dyn Future<Output = Result<Entry>>>> { body }
//
// Output:
//     fn lookup(&self, key: Key) -> Pin<Box<dyn Future<Output = Result<Entry>>>> {
//         let boundary: ::virerr::__private::Awaited<Result<Entry>> = ::virerr::__private::await_polls();
//         let connection = ::virerr::__private::Probe::new(self, &boundary).__own_or(::virerr::__private::NoConnection);
//         ::virerr::__private::Box::pin(::virerr::__private::call_later(
//             boundary, connection, path, move || -> Pin<Box<dyn Future<Output = Result<Entry>>>> {
//                 let key = key;
//                 '_body: { body }
//             },
//         ))
//     }
//
// Input:
//     fn store(&self, (key, mut list): (Key, List), Entry { lock, .. }: Entry, _: Guard) -> Result<()> { body }
//
// Output (the rest is as above):
//     fn store(&self, (key, list): (Key, List), lock: Entry, guard: Guard) -> Result<()> {
//         let outcome = ::virerr::__private::Asked(self, call).__run(path, move || -> Result<()> {
//             let (key, mut list) = (key, list); // Names are all of it.
//             let lock = lock; // Something may be left, which is dropped when this is.
//             let Entry { lock, .. } = lock;
//             let _owned = guard;
//             '_body: { body }
//         });
//         outcome
//     }
//
// Input:
//     #[vir_api(conn = link)]
//     async fn store((key, list): (Key, List), Entry { link, .. }: Entry, guard: Guard) -> Result<()> { body }
//
// Output (the rest is as above):
//     async fn store((key, list): (Key, List), link: Entry, guard: Guard) -> Result<()> {
//         …
//         let found = &::virerr::__private::Found::named(&boundary);
//         let connection = found;
//         let outcome = ::virerr::__private::call(boundary, connection, path, async move {
//             let _ = &link; // What is captured first is dropped first, after all variables.
//             let _ = &list;
//             let _ = &key;
//             let Entry { link, .. } = link;
//             let guard = guard; // A variable, too, since it is dropped before those of the pattern.
//             …
//             found.find_named(::virerr::__private::Connected::errors(&(link)));
//             '_body: { body }
//         }).await;
//         outcome
//     }
//
// With `panics = error` the first argument is `::virerr::__private::catching(boundary)`.
//
// The function keeps its own tokens, except for the `mut` of moved parameters, the patterns that the body destructures,
// and the statements of the body.

/// Emits the function with its body wrapped. `block` is the name of its block, if there is one.
pub(super) fn function(mut function: Function, arguments: &Arguments, block: Option<&Ident>) -> TokenStream {
    let (Some(group), Some(output)) = (&function.body, &function.output) else { return function.into_token_stream() };
    let body = Body::new(group);
    let private = &arguments.private(Span::mixed_site());
    let returned = nameable(output).tokens;
    let boundary = Boundary::new(&function, output, arguments, block, &body);
    name_patterns(&mut function);
    let ways = &ways(&function, &body);
    let finding = Finding { arguments, body: &body, private, shape: boundary.shape, ways };
    let linked = if boundary.is_expression() { finding.linked(&function, boundary.value()) } else { None };
    let before = match &linked {
        Some(_) => TokenStream::new(),
        None => boundary.enter(&finding.connection(&mut function)),
    };
    let first = &boundary.first(finding.found_inside(&function));
    let making = Making { arguments, body: &body, private, ways, first };
    let run = if boundary.shape == Shape::Async {
        boundary.awaited(&making.async_block(&mut function))
    } else {
        // The label prevents a lint, which would suggest an `async` closure for a closure around an `async` block.
        let is_labelled = boundary.shape == Shape::Later;
        let closure = making.closure(&mut function, &returned, is_labelled);
        match linked {
            Some(linked) => boundary.expression(&linked, &closure),
            None if is_labelled => boundary.later(&closure),
            None => boundary.blocking(&closure),
        }
    };
    let inner_attributes = &body.inner_attributes;
    let wrapped = emit!(Span::mixed_site(), [inner_attributes, before, run] => #inner_attributes #before #run);
    function.with_body(&group_with(&body.group, wrapped))
}

/// Returns a function without a return type. A body with a `Result` is left out: the compiler would report it again,
/// and each `?`.
pub(super) fn without_output(function: &Function) -> TokenStream {
    let gives_result = |body: &Group| {
        let text = body.to_string();
        ["Ok", "Err", "?", "bail", "ensure"].iter().any(|sign| text.contains(sign))
    };
    let body = match &function.body {
        Some(body) if gives_result(body) => body,
        _ => return function.into_token_stream(),
    };
    let function = function.with_body(&group_with(body, emit!(Span::mixed_site(), [] => loop {})));
    emit!(Span::mixed_site(), [function] => #[allow(warnings)] #function)
}

/// The boundary of a function: makes the calls of the runtime's functions.
struct Boundary {
    shape: Shape,
    /// The place of errors about the return type.
    at_output: Span,
    /// The place of errors about the error type.
    at_error: Span,
    private_at_error: TokenStream,
    /// The end of the body, for errors about its result.
    at_end: Span,
    private: TokenStream,
    /// The type of the call's result.
    outcome: Nameable,
    /// The runtime's function that sets the handling of panics.
    panics: Option<&'static str>,
    /// The function of `Box` that makes the future.
    boxed: Option<&'static str>,
    /// The variable with the connection. An unsuitable connection was named in `conn = …`, so errors point there.
    found: Ident,
    /// The end of the function's path, after that of its module.
    path: String,
}

impl Boundary {
    fn new(
        function: &Function,
        output: &Written<Type>,
        arguments: &Arguments,
        block: Option<&Ident>,
        body: &Body,
    ) -> Self {
        let at_output = mixed_at(types::span(output));
        let at_found = match &arguments.conn {
            Some(Connection::Named(expression)) => mixed_at(first_span(expression)),
            _ => at_output,
        };
        let private = arguments.private(at_output);
        let later = future(output).filter(|_| function.asyncness.is_none());
        let result = later.as_ref().map_or(output, |later| &later.output);
        let at_error = error_span(result).map_or(at_output, mixed_at);
        let (shape, outcome, boxed) = match later {
            Some(Future { output, boxed }) => (Shape::Later, nameable_in_generics(&output), boxed),
            None if arguments.future.is_some() => {
                let returned = &output.tokens;
                let tokens = emit!(at_output, [returned, private] => <#returned as #private::BoxedFuture>::Output);
                (Shape::Later, Nameable { tokens, has_associated: false, has_unnamed: false }, Some("pin"))
            }
            None if function.asyncness.is_some() => (Shape::Async, nameable_in_generics(output), None),
            None => (Shape::Blocking, nameable_in_generics(output), None),
        };
        Boundary {
            shape,
            at_output,
            at_error,
            private_at_error: arguments.private(at_error),
            at_end: body.end.map_or(at_output, mixed_at),
            private,
            outcome,
            panics: arguments.panics,
            boxed,
            found: Ident::new("connection", at_found),
            path: match block {
                Some(block) => format!("::{}::{}", block.unraw(), function.ident.unraw()),
                None => format!("::{}", function.ident.unraw()),
            },
        }
    }

    /// Returns `true` if one expression may be the whole call.
    fn is_expression(&self) -> bool {
        self.shape == Shape::Blocking && !self.outcome.has_associated && self.panics.is_none()
    }

    /// Returns the call as a value, which shows its types.
    fn value(&self) -> TokenStream {
        let (private, outcome) = (&self.private_at_error, &self.outcome.tokens);
        emit!(self.at_error, [private, outcome] => #private::Blocking::<#outcome>::Call)
    }

    /// Returns the call as an expression, with the parameters that link to a connection.
    fn expression(&self, linked: &TokenStream, body: &TokenStream) -> TokenStream {
        // The compiler reports an unsuitable error type only once at a place.
        let (path, run) = (self.path(), Ident::new("__run", self.at_error));
        self.returned(&emit!(self.at_output, [linked, run, path, body] => #linked.#run(#path, #body)))
    }

    /// Returns the statements that enter the boundary, with those that find the connection.
    fn enter(&self, connection: &TokenStream) -> TokenStream {
        let (private, outcome) = (&self.private_at_error, &self.outcome.tokens);
        // For an alias, the compiler reports what the error type lacks rather than the bound. The alias has one
        // parameter: if a type with `_` were written twice, it would be two types.
        let (entered, enter) = match self.shape {
            Shape::Blocking => ("Entered", "enter"),
            Shape::Async | Shape::Later => ("Awaited", "await_polls"),
        };
        let (entered, enter) = (Ident::new(entered, self.at_error), Ident::new(enter, self.at_error));
        let entered = emit!(self.at_error, [private, entered, outcome] => #private::#entered<#outcome>);
        let boundary = emit!(self.at_error, [entered, private, enter] => let boundary: #entered = #private::#enter(););
        if !self.outcome.has_associated || self.shape == Shape::Later {
            return emit!(self.at_error, [boundary, connection] => #boundary #connection);
        }
        // If an associated type is not written again, the compiler infers it here.
        emit! {self.at_output, [boundary, connection] =>
            #boundary
            if false {
                return boundary.__outcome();
            }
            #connection
        }
    }

    /// Returns the path of the function, which the compiler concatenates. It uses macros of `core`, since a macro of a
    /// runtime that is not found would be another error.
    fn path(&self) -> TokenStream {
        let path = &self.path;
        emit!(self.at_output, [path] => ::core::concat!(::core::module_path!(), #path))
    }

    /// Calls a function of the runtime that runs the body.
    fn call(&self, function: &str, body: &TokenStream) -> TokenStream {
        let (Boundary { private, found, .. }, path) = (self, self.path());
        let function = Ident::new(function, self.at_output);
        let mut boundary = emit!(self.at_output, [] => boundary);
        if let Some(panics) = self.panics {
            let (private, panics) = (&self.private_at_error, Ident::new(panics, self.at_error));
            boundary = emit!(self.at_error, [private, panics] => #private::#panics(boundary));
        }
        emit! {self.at_output, [private, function, boundary, found, path, body] =>
            #private::#function(#boundary, #found, #path, #body)
        }
    }

    fn blocking(&self, body: &TokenStream) -> TokenStream {
        self.returned(&self.call("run", body))
    }

    fn awaited(&self, body: &TokenStream) -> TokenStream {
        let call = self.call("call", body);
        self.returned(&emit!(self.at_output, [call] => #call.await))
    }

    /// Returns the result from a variable, so that temporaries are dropped before variables in every edition, and a wrong
    /// lifetime is reported where the body ends.
    fn returned(&self, run: &TokenStream) -> TokenStream {
        let outcome = Ident::new("outcome", self.at_output);
        let returned = Ident::new("outcome", self.at_end);
        emit!(self.at_output, [outcome, run, returned] => let #outcome = #run; #returned)
    }

    /// Returns the first statements of the body. In an `async` body they declare its return type, which the compiler
    /// cannot infer otherwise.
    fn first(&self, found_inside: TokenStream) -> TokenStream {
        if self.shape != Shape::Async {
            return found_inside;
        }
        let Boundary { private, outcome: Nameable { tokens, .. }, .. } = self;
        emit! {self.at_output, [private, tokens, found_inside] =>
            if let #private::Some(outcome) = #private::None::<#tokens> {
                return outcome;
            }
            #found_inside
        }
    }

    fn later(&self, body: &TokenStream) -> TokenStream {
        let (private, call) = (&self.private, self.call("call_later", body));
        let Some(boxed) = self.boxed else { return call };
        let boxed = Ident::new(boxed, self.at_output);
        emit!(self.at_output, [private, boxed, call] => #private::Box::#boxed(#call))
    }
}

/// Emits an item of a block, wrapped if it is an API function. After a mistake about the block, no item is wrapped.
pub(super) fn item(item: Checked, arguments: &Arguments, is_right: bool, name: Option<&Ident>) -> TokenStream {
    match item {
        Checked::Api(api, arguments) if is_right => function(*api, &arguments, name),
        Checked::Unwrapped(function) if is_right => with_check(&function, arguments),
        Checked::Api(function, _) | Checked::Unwrapped(function) => function.into_token_stream(),
        Checked::Left(tokens) => tokens,
    }
}

/// Emits a function that a block leaves as it is. Its body begins with a check that the return type is not a `Result`
/// under another name.
fn with_check(function: &Function, arguments: &Arguments) -> TokenStream {
    let (Some(group), Some(output)) = (&function.body, &function.output) else { return function.into_token_stream() };
    let later = later(function, output);
    let returned = &later.as_ref().unwrap_or(output).tokens;
    let span = mixed_at(first_span(returned));
    let private = arguments.private(span);
    let Body { inner_attributes, statements, .. } = Body::new(group);
    let checked = emit! {span, [inner_attributes, returned, private, statements] =>
        #inner_attributes
        <#returned as #private::AskedType>::returned().__is_no_result();
        #statements
    };
    function.with_body(&group_with(group, checked))
}
