//! From an API function to the function for C that calls it.

use crate::api::ast::arguments::Arguments;
use crate::api::ast::c::{Failure, Given};
use crate::api::valid::c::{ERROR, Exported, Passed};
use crate::runtime;
use crate::tokens::{group_with, is_punct, mixed_at, own};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _, quote, quote_spanned};
use syn::ext::IdentExt as _;

// Input:
//     #[vir_api(c, prefix = "acme")]
//     fn lookup<'a>(conn: &'a Conn, name: &str, numbers: &[u8]) -> Result<i32> { body }
//
// Output, after the function, which is wrapped as ever; `c` is `::virerr::__private::c`:
//     const _: () = {
//         #[unsafe(export_name = "acmeLookup")]
//         unsafe extern "C" fn exported_lookup<'a>(
//             conn: <&'a Conn as c::Parameter>::C,
//             name: <&str as c::Parameter>::C,
//             numbers: <&[u8] as c::ArrayParameter>::Pointer,
//             numbers_len: usize,
//         ) -> c::Returned<c::OfLibrary, Result<i32>> {
//             let exported = c::Exported::<Result<i32>>::new("acmeLookup", "…::lookup", domain);
//             exported.run(c::OfLibrary, |call| {
//                 let conn = unsafe { <&'a Conn as c::Parameter>::keep(conn) };
//                 let name = …;
//                 let numbers = unsafe { <&[u8] as c::Parameter>::keep(c::Array { pointer: numbers, len: numbers_len }) };
//                 let connection = …;
//                 let outcome = lookup(unsafe { call.get::<&'a Conn>(&conn, "conn", connection) }?, …);
//                 let value = call.returned(outcome)?;
//                 unsafe { <&'a Conn as c::Parameter>::succeed(&conn) };
//                 …
//                 Ok(value)
//             })
//         }
//         ::virerr::__c_declare! { … }
//     };
//
// All of it has places of the macro's own, so that no lint of the user's is about it. It may not be told from a method of a
// block that has no attribute: there a `const _` is an error.

/// The function for C.
pub(in crate::api) fn exported(exported: Option<&Exported>, arguments: &Arguments) -> TokenStream {
    let Some(exported) = exported else { return TokenStream::new() };
    let private = arguments.private(Span::mixed_site());
    let c = quote_spanned!(Span::mixed_site()=> #private::c);
    let export = Export { exported, krate: runtime::path(arguments.krate.as_ref(), Span::mixed_site()), private, c };
    let (function, declaration) = (export.function(), export.declaration());
    let cfgs = &exported.cfgs;
    quote_spanned! {Span::mixed_site()=>
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
}

impl Export<'_> {
    fn function(&self) -> TokenStream {
        let Export { exported, c, .. } = self;
        let Exported { attributes, name, .. } = exported;
        let (generics, where_clause) = (own(exported.generics.clone()), own(exported.where_clause.clone()));
        let ident = Ident::new(&format!("exported_{}", exported.ident.unraw()), mixed_at(exported.ident.span()));
        let mut parameters = TokenStream::new();
        for parameter in &exported.parameters {
            parameters.extend(self.parameters_of(parameter));
        }
        if exported.gives_error {
            let error = word(ERROR);
            parameters.extend(quote_spanned!(Span::mixed_site()=> #error: *mut *mut #c::c_void));
        }
        // It calls what is deprecated.
        let allow = exported.is_deprecated.then(|| quote_spanned!(Span::mixed_site()=> #[allow(deprecated)]));
        let (convention, output, body) = (self.convention(), &exported.output, self.body());
        quote_spanned! {Span::mixed_site()=>
            #attributes
            #allow
            #[unsafe(export_name = #name)]
            unsafe extern "C" fn #ident #generics (#parameters) -> #c::Returned<#convention, #output>
            #where_clause
            {
                #body
            }
        }
    }

    /// The parameters in C that one of the function's is.
    fn parameters_of(&self, parameter: &Passed) -> TokenStream {
        let mut parameters = TokenStream::new();
        for (name, ty) in parameter.names().iter().zip(self.types_of(parameter)) {
            let name = word(name);
            parameters.extend(quote_spanned!(Span::mixed_site()=> #name: #ty,));
        }
        parameters
    }

    /// The types that they have.
    fn types_of(&self, parameter: &Passed) -> Vec<TokenStream> {
        let (Export { c, private, .. }, ty) = (self, &parameter.ty);
        match parameter.given {
            Given::Plain => vec![quote_spanned!(Span::mixed_site()=> <#ty as #c::Parameter>::C)],
            Given::Array => vec![
                quote_spanned!(Span::mixed_site()=> <#ty as #c::ArrayParameter>::Pointer),
                quote_spanned!(Span::mixed_site()=> usize),
            ],
            Given::Callback => vec![
                quote_spanned!(Span::mixed_site()=> #private::Option<<#ty as #c::CallbackParameter>::Function>),
                quote_spanned!(Span::mixed_site()=> *mut #c::c_void),
                quote_spanned!(Span::mixed_site()=> #private::Option<#c::FreeFunc>),
            ],
        }
    }

    /// What C passes for one parameter of the function.
    fn passed(&self, parameter: &Passed) -> TokenStream {
        let (c, name) = (&self.c, word(&parameter.name));
        match parameter.given {
            Given::Plain => name.into_token_stream(),
            Given::Array => {
                let len = word(&parameter.names()[1]);
                quote_spanned!(Span::mixed_site()=> #c::Array { pointer: #name, len: #len })
            }
            Given::Callback => {
                let names = parameter.names();
                let (data, free) = (word(&names[1]), word(&names[2]));
                quote_spanned!(Span::mixed_site()=> #c::RawCallback { function: #name, data: #data, free: #free })
            }
        }
    }

    /// The type that says how the function fails.
    fn convention(&self) -> TokenStream {
        let (c, output) = (&self.c, &self.exported.output);
        match &self.exported.failure {
            None => quote_spanned!(Span::mixed_site()=> #c::OfLibrary),
            Some(Failure::This(..)) => quote_spanned!(Span::mixed_site()=> #c::ByThis<#c::FailureOf<#output>>),
            Some(Failure::Code(_)) => quote_spanned!(Span::mixed_site()=> #c::ByCode),
            Some(Failure::Bool(_)) => quote_spanned!(Span::mixed_site()=> #c::ByBool),
        }
    }

    fn body(&self) -> TokenStream {
        let Export { exported, krate, private, c } = self;
        let Exported { name, path, output, function, .. } = exported;
        let way = match &exported.failure {
            Some(Failure::This(_, value)) => quote_spanned!(Span::mixed_site()=> #c::ByThis(#value)),
            _ => self.convention(),
        };
        let (mut keep, mut get, mut succeed) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
        for parameter in &exported.parameters {
            let (ty, text, name, passed) =
                (&parameter.ty, &parameter.name, word(&parameter.name), self.passed(parameter));
            keep.extend(quote_spanned! {Span::mixed_site()=>
                let #name = unsafe { <#ty as #c::Parameter>::keep(#passed) };
            });
            get.extend(quote_spanned!(Span::mixed_site()=> unsafe { call.get::<#ty>(&#name, #text, connection) }?,));
            succeed.extend(quote_spanned!(Span::mixed_site()=> unsafe { <#ty as #c::Parameter>::succeed(&#name) };));
        }
        let mut called = quote!(#function(#get));
        if exported.is_unsafe {
            called = quote_spanned!(Span::mixed_site()=> unsafe { #called });
        }
        let connection = if exported.parameters.is_empty() {
            TokenStream::new()
        } else {
            quote_spanned!(Span::mixed_site()=> let connection = || #private::None;)
        };
        let body = quote_spanned! {Span::mixed_site()=>
            |call| {
                #keep
                #connection
                let outcome = #called;
                let value = call.returned(outcome)?;
                #succeed
                #private::Ok(value)
            }
        };
        let run = if exported.gives_error {
            let error = word(ERROR);
            quote_spanned!(Span::mixed_site()=> unsafe { exported.run_with_error(#way, #error, #body) })
        } else {
            quote_spanned!(Span::mixed_site()=> exported.run(#way, #body))
        };
        quote_spanned! {Span::mixed_site()=>
            let domain = #c::DomainNumber::number(#krate::__domain_of_module!());
            let path = ::core::concat!(::core::module_path!(), #path);
            let exported = #c::Exported::<#output>::new(#name, path, domain);
            #run
        }
    }

    /// The description of the function for the generator of headers.
    fn declaration(&self) -> TokenStream {
        let Export { exported, krate, c, .. } = self;
        let Exported { name, docs, deprecated, .. } = exported;
        let (convention, output) = (anonymous(self.convention()), anonymous(exported.output.clone()));
        let mut parameters = TokenStream::new();
        for parameter in &exported.parameters {
            for (name, ty) in parameter.names().into_iter().zip(self.types_of(parameter)) {
                let ty = anonymous(ty);
                parameters.extend(quote_spanned!(Span::mixed_site()=> #name: #ty,));
            }
        }
        if exported.gives_error {
            parameters.extend(quote_spanned!(Span::mixed_site()=> #ERROR: *mut *mut #c::c_void,));
        }
        quote_spanned! {Span::mixed_site()=>
            #krate::__c_declare! {
                #c::LibraryOf<#output>; #name; [#(#docs),*]; [#deprecated]; (#parameters); #c::Returned<#convention, #output>
            }
        }
    }
}

/// The tokens with lifetimes that need no declaration.
fn anonymous(tokens: TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    let mut is_lifetime = false;
    for tree in tokens {
        let follows = std::mem::replace(&mut is_lifetime, is_punct(&tree, '\''));
        all.append(match tree {
            TokenTree::Group(group) => TokenTree::Group(group_with(&group, anonymous(group.stream()))),
            TokenTree::Ident(word) if follows && word != "static" => TokenTree::Ident(Ident::new("_", word.span())),
            tree => tree,
        });
    }
    all
}

/// The name of a parameter, which neither the user's code can mean nor another name here.
fn word(name: &str) -> Ident {
    Ident::new(&format!("c_{name}"), Span::mixed_site())
}
