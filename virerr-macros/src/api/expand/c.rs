//! The function that exports an API function to C.

use super::owned::Body;
use crate::api::ast::arguments::{Arguments, Connection};
use crate::api::ast::c::Given;
use crate::api::ast::for_c::Failure;
use crate::api::ast::function::Function;
use crate::api::valid::c::{ERROR, Exported, Passed};
use crate::emit::emit;
use crate::expression::mentions;
use crate::runtime;
use crate::tokens::{first_span, group_with, is_punct, last_span, mixed_at, stream, trees};
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::TokenStreamExt as _;

// Input:
//     #[vir_api(c, prefix = "acme")]
//     fn lookup<'a>(conn: &'a Conn, numbers: &[u8]) -> Result<i32> { body }
//
// Output, after the function, which is wrapped as usual; `c` is `::virerr::__private::c`:
//     const _: () = {
//         #[unsafe(export_name = "acmeLookup")]
//         unsafe extern "C" fn __virerr_exported(
//             conn: <&'_ Conn as c::Parameter>::C,
//             numbers: <&[u8] as c::ArrayParameter>::Pointer,
//             numbers_len: usize,
//         ) -> c::ReturnedOfLibrary<Result<i32>> {
//             let domain = c::DomainNumber::number(::virerr::__domain_of_module!());
//             let path = …;
//             let function = c::Returns::<Result<i32>, c::ConventionOf<Result<i32>>>::new()
//                 .function(Default::default(), "acmeLookup", path, domain);
//             function.run(|call| {
//                 let conn = unsafe { <&'_ Conn as c::Passing>::pass().one(conn) };
//                 let numbers = unsafe { <&[u8] as c::Passing>::pass().array(numbers, numbers_len) };
//                 call.given().learn();
//                 conn.ask(call).learn();
//                 numbers.ask(call).learn();
//                 let connection = || {
//                     let mut found = conn.ask(call).errors();
//                     if found.is_none() { found = numbers.ask(call).errors(); }
//                     found
//                 };
//                 if false || conn.takes() || numbers.takes() {
//                     unsafe { conn.check(call, "conn", connection) }?;
//                     unsafe { numbers.check(call, "numbers", connection) }?;
//                 }
//                 let outcome = lookup(
//                     unsafe { conn.get(call, "conn", connection) }?,
//                     unsafe { numbers.get(call, "numbers", connection) }?,
//                 );
//                 let value = call.returned(outcome)?;
//                 unsafe { conn.succeed() };
//                 unsafe { numbers.succeed() };
//                 Ok(value)
//             })
//         }
//         ::virerr::__c_declare! { … }
//     };
//
// The tokens have spans of the macro, so that the user's lints ignore them. The macro cannot detect that the function
// is a method in a block without an attribute: there a `const _` is an error.

/// Returns the function for C as an item next to the function. If that is deprecated, the item is in its body, where
/// the call does not cause a warning.
pub(in crate::api) fn exported(
    function: &mut Function,
    exported: Option<&Exported>,
    arguments: &Arguments,
) -> TokenStream {
    let Some(exported) = exported else { return TokenStream::new() };
    let export = export(exported, &asked(function, arguments), arguments);
    let Some(group) = function.body.as_ref().filter(|_| exported.is_deprecated) else { return export };
    let Body { inner_attributes, statements, .. } = Body::new(group);
    function.body =
        Some(group_with(group, emit!([inner_attributes, export, statements] => #inner_attributes #export #statements)));
    TokenStream::new()
}

fn export(exported: &Exported, asked: &[bool], arguments: &Arguments) -> TokenStream {
    let private = arguments.private(Span::mixed_site());
    let c = emit!(Span::mixed_site(), [private] => #private::c);
    let krate = runtime::path(arguments.krate.as_ref(), Span::mixed_site());
    let export = Export { exported, asked, krate, private, c };
    let (function, declaration) = (export.function(), export.declaration());
    let cfgs = &exported.cfgs;
    emit! {Span::mixed_site(), [cfgs, function, declaration] =>
        #cfgs
        const _: () = {
            #function
            #declaration
        };
    }
}

struct Export<'a> {
    exported: &'a Exported,
    krate: TokenStream,
    private: TokenStream,
    c: TokenStream,
    /// The parameters that are asked for the connection.
    asked: &'a [bool],
}

/// Returns the parameters that are asked for the connection, the same as in a call from Rust. For `conn = expression`,
/// it is the parameter that the expression begins with.
fn asked(function: &Function, arguments: &Arguments) -> Vec<bool> {
    let named = match &arguments.conn {
        Some(Connection::Named(expression)) => expression.clone().into_iter().next().map(|first| first.to_string()),
        _ => None,
    };
    let body = function.body.as_ref().map(Group::stream).unwrap_or_default();
    let mut asked = Vec::new();
    for parameter in &function.parameters.list {
        let Some(plain) = parameter.plain() else {
            asked.push(false);
            continue;
        };
        let name = plain.ident.to_string();
        asked.push(match &arguments.conn {
            Some(Connection::None) => false,
            Some(Connection::Named(_)) => named.as_ref() == Some(&name),
            None => name.starts_with('_') || mentions(body.clone(), &name),
        });
    }
    asked
}

impl Export<'_> {
    fn function(&self) -> TokenStream {
        let Export { exported, c, .. } = self;
        let Exported { attributes, name, success, .. } = exported;
        // If the compiler suggests another parameter, it does so once.
        let ident = Ident::new("__virerr_exported", exported.ident.span());
        let mut parameters = TokenStream::new();
        for parameter in &exported.parameters {
            for (name, ty) in parameter.names().iter().zip(self.types_of(parameter)) {
                let name = word(name);
                parameters.extend(emit!(Span::mixed_site(), [name, ty] => #name: #ty,));
            }
        }
        if exported.gives_error {
            let error = word(ERROR);
            parameters.extend(emit!(Span::mixed_site(), [error, c] => #error: *mut *mut #c::c_void));
        }
        let (returned, body) = (around(self.returned(), success), self.body());
        emit! {Span::mixed_site(), [attributes, name, ident, parameters, returned, body] =>
            #attributes
            #[unsafe(export_name = #name)]
            unsafe extern "C" fn #ident(#parameters) -> #returned {
                #body
            }
        }
    }

    /// Returns the C types of the parameters for one parameter of the function.
    fn types_of(&self, parameter: &Passed) -> Vec<TokenStream> {
        let (Export { c, private, .. }, ty) = (self, anonymous(parameter.ty.clone()));
        let of_type = |by| around(emit!(Span::mixed_site(), [ty, c, by] => <#ty as #c::#by), &ty);
        match parameter.given {
            Given::Plain => vec![of_type(emit!([] => Parameter > ::C))],
            Given::Array => {
                vec![of_type(emit!([] => ArrayParameter > ::Pointer)), emit!(Span::mixed_site(), [] => usize)]
            }
            Given::Callback => vec![
                of_type(emit!([] => CallbackParameter > ::Pointer)),
                emit!(Span::mixed_site(), [c] => *mut #c::c_void),
                emit!(Span::mixed_site(), [private, c] => #private::Option<#c::FreeFunc>),
            ],
        }
    }

    /// Returns the type of the result in C. To stay simple, it mentions the function's own type once.
    fn returned(&self) -> TokenStream {
        let (c, output) = (&self.c, with_lifetimes(self.exported.output.clone(), "static"));
        let returned = match &self.exported.failure {
            None => "ReturnedOfLibrary",
            Some(Failure::This(..)) => "ReturnedByThis",
            Some(Failure::Code(_)) => "ReturnedByCode",
            Some(Failure::Bool(_)) => "ReturnedByBool",
        };
        let returned = Ident::new(returned, Span::mixed_site());
        emit!(Span::mixed_site(), [c, returned, output] => #c::#returned<#output>)
    }

    /// Returns the type that represents how the function fails.
    fn convention(&self, output: &TokenStream) -> TokenStream {
        let c = &self.c;
        match &self.exported.failure {
            None => emit!(Span::mixed_site(), [c, output] => #c::ConventionOf<#output>),
            Some(Failure::This(..)) => emit!(Span::mixed_site(), [c, output] => #c::ByThis<#c::FailureOf<#output>>),
            Some(Failure::Code(_)) => emit!(Span::mixed_site(), [c] => #c::ByCode),
            Some(Failure::Bool(_)) => emit!(Span::mixed_site(), [c] => #c::ByBool),
        }
    }

    fn body(&self) -> TokenStream {
        let Export { exported, krate, private, c, .. } = self;
        let Exported { name, path, function, parameters, .. } = exported;
        let (mut pass, mut get, mut succeed) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
        for parameter in parameters {
            let (passed, text, name) = (self.pass(parameter), &parameter.name, word(&parameter.name));
            pass.extend(passed);
            get.extend(emit!(Span::mixed_site(), [name, text] => unsafe { #name.get(call, #text, connection) }?,));
            succeed.extend(emit!(Span::mixed_site(), [name] => unsafe { #name.succeed() };));
        }
        let mut called = emit!([function, get] => #function(#get));
        if exported.is_unsafe {
            called = emit!(Span::mixed_site(), [called] => unsafe { #called });
        }
        let checks = self.checks();
        let body = emit! {Span::mixed_site(), [pass, checks, called, succeed, private] =>
            |call| {
                #pass
                call.given().learn();
                #checks
                let watch = call.watch(connection);
                let outcome = #called;
                watch.end();
                let value = call.returned(outcome, connection)?;
                #succeed
                #private::Ok(value)
            }
        };
        let run = if exported.gives_error {
            let error = word(ERROR);
            emit!(Span::mixed_site(), [error, body] => unsafe { function.run_with_error(#error, #body) })
        } else {
            emit!(Span::mixed_site(), [body] => function.run(#body))
        };
        let output = anonymous(exported.output.clone());
        let way = self.way(&output);
        let convention = self.convention(&output);
        emit! {Span::mixed_site(), [c, krate, path, output, convention, way, name, run] =>
            let domain = #c::DomainNumber::number(#krate::__domain_of_module!());
            let path = ::core::concat!(::core::module_path!(), #path);
            let function = #c::Returns::<#output, #convention>::new().function(#way, #name, path, domain);
            #run
        }
    }

    /// Returns the statement that receives a parameter of the function from C.
    fn pass(&self, parameter: &Passed) -> TokenStream {
        let (c, ty, name) = (&self.c, anonymous(parameter.ty.clone()), word(&parameter.name));
        let mut passed = TokenStream::new();
        for name in parameter.names() {
            let name = word(&name);
            passed.extend(emit!(Span::mixed_site(), [name] => #name,));
        }
        let (by, check) = match parameter.given {
            Given::Plain => {
                let message = PARTS;
                let check = emit! {mixed_at(first_span(&ty)), [c, ty, message] =>
                    const _: () = {
                        use #c::PartCount as _;
                        ::core::assert!(<#c::Pass<#ty>>::PARTS == 1, #message);
                    };
                };
                (emit!([] => one), check)
            }
            Given::Array => (emit!([] => array), TokenStream::new()),
            Given::Callback => (emit!([] => callback), TokenStream::new()),
        };
        emit! {Span::mixed_site(), [check, name, ty, c, by, passed] =>
            #check
            let #name = unsafe { <#ty as #c::Passing>::pass().#by(#passed) };
        }
    }

    /// Returns the value that represents how the function fails.
    fn way(&self, output: &TokenStream) -> TokenStream {
        let c = &self.c;
        match &self.exported.failure {
            Some(Failure::This(_, value)) => emit! {Span::mixed_site(), [c, output, value] =>
                {
                    let failure: #c::FailureOf<#output> = #value;
                    #c::ByThis(failure)
                }
            },
            _ => emit!(Span::mixed_site(), [] => ::core::default::Default::default()),
        }
    }

    /// Returns the statements between receiving the parameters and the call. They find the connection and its errors,
    /// and check all parameters before one is consumed.
    fn checks(&self) -> TokenStream {
        let (mut learn, mut ask, mut takes, mut check) =
            (TokenStream::new(), TokenStream::new(), TokenStream::new(), TokenStream::new());
        for (parameter, is_asked) in self.exported.parameters.iter().zip(self.asked) {
            let (text, name) = (&parameter.name, word(&parameter.name));
            learn.extend(emit!(Span::mixed_site(), [name] => #name.ask(call).learn();));
            if *is_asked {
                let or = (!ask.is_empty()).then(|| emit!(Span::mixed_site(), [] => if found.is_none()));
                ask.extend(emit!(Span::mixed_site(), [or, name] => #or { found = #name.ask(call).errors(); }));
            }
            takes.extend(emit!(Span::mixed_site(), [name] => || #name.takes()));
            check.extend(emit!(Span::mixed_site(), [name, text] => unsafe { #name.check(call, #text, connection) }?;));
        }
        let private = &self.private;
        let found = if ask.is_empty() {
            emit!(Span::mixed_site(), [private] => #private::None)
        } else {
            emit!(Span::mixed_site(), [private, ask] => let mut found = #private::None; #ask found)
        };
        emit! {Span::mixed_site(), [learn, found, takes, check] =>
            #learn
            let connection = || { #found };
            if false #takes {
                #check
            }
        }
    }

    /// Returns the description of the function for the generator of headers.
    fn declaration(&self) -> TokenStream {
        let Export { exported, krate, c, .. } = self;
        let Exported { name, docs, deprecated, .. } = exported;
        let (output, returned) = (with_lifetimes(exported.output.clone(), "static"), self.returned());
        let mut parameters = TokenStream::new();
        for parameter in &exported.parameters {
            for (name, ty) in parameter.names().into_iter().zip(self.types_of(parameter)) {
                parameters.extend(emit!(Span::mixed_site(), [name, ty] => #name: #ty,));
            }
        }
        if exported.gives_error {
            let name = ERROR;
            parameters.extend(emit!(Span::mixed_site(), [name, c] => #name: *mut *mut #c::c_void,));
        }
        let mut lines = TokenStream::new();
        for line in docs {
            lines.extend(emit!([line] => #line,));
        }
        emit! {Span::mixed_site(), [krate, c, output, name, lines, deprecated, parameters, returned] =>
            #krate::__c_declare! {
                #c::LibraryOf<#output>; #name; [#lines]; [#deprecated]; (#parameters); #returned
            }
        }
    }
}

/// The message for an alias of a type with several parameters in C.
const PARTS: &str = "this type is several parameters in C, which an alias hides: write `&[T]` or `&mut [T]` for an \
                     array, and `Callback<…>` for a callback";

/// Returns the tokens with the span of the user's tokens, from the first to the last. The compiler then reports errors
/// in the signature and in the body at the same place, and so only once.
fn around(tokens: TokenStream, at: &TokenStream) -> TokenStream {
    let mut trees = trees(&tokens);
    let last = trees.len() - 1;
    // `::` is one operator of two tokens.
    let first = if is_punct(&trees[0], ':') { 2 } else { 1 };
    for tree in &mut trees[..first] {
        tree.set_span(first_span(at));
    }
    trees[last].set_span(last_span(at).unwrap_or_else(Span::mixed_site));
    stream(&trees)
}

/// Replaces lifetimes by the anonymous one, which needs no declaration.
fn anonymous(tokens: TokenStream) -> TokenStream {
    with_lifetimes(tokens, "_")
}

/// Replaces each named lifetime by this one.
fn with_lifetimes(tokens: TokenStream, name: &str) -> TokenStream {
    let mut all = TokenStream::new();
    let mut is_lifetime = false;
    for tree in tokens {
        let follows = std::mem::replace(&mut is_lifetime, is_punct(&tree, '\''));
        all.append(match tree {
            TokenTree::Group(group) => TokenTree::Group(group_with(&group, with_lifetimes(group.stream(), name))),
            TokenTree::Ident(word) if follows && word != "static" => TokenTree::Ident(Ident::new(name, word.span())),
            tree => tree,
        });
    }
    all
}

/// Returns the identifier of a parameter, which cannot collide with the user's names or the macro's other ones.
fn word(name: &str) -> Ident {
    Ident::new(&format!("c_{name}"), Span::mixed_site())
}
