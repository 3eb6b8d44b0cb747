//! The procedural macros of `virerr`, which re-exports and documents them. Depend on `virerr`, not on this crate.
#![deny(unsafe_code)]
// What is written here would stand behind the documentation that `virerr` gives the macros.
#![allow(missing_docs)]

mod api;
mod attribute;
mod codes;
mod connected;
mod diag;
mod domain;
#[cfg(feature = "c")]
mod export;
mod expression;
mod generics;
mod item;
#[cfg(test)]
mod mutations;
mod read;
mod refuse_name;
mod runtime;
mod template;
mod to_error;
mod tokens;
mod written;

use proc_macro::TokenStream;

// Declares a library: its codes, its domains and its error interface.
#[proc_macro]
pub fn define_codes(input: TokenStream) -> TokenStream {
    codes::expand(input.into()).into()
}

// Makes a function an API function: any `Err` that it returns is recorded, and reported once.
#[proc_macro_attribute]
pub fn vir_api(arguments: TokenStream, item: TokenStream) -> TokenStream {
    api::expand(arguments.into(), item.into()).into()
}

// Says which part of the library a module is: the domain of the errors that it raises.
#[proc_macro]
pub fn domain(input: TokenStream) -> TokenStream {
    domain::expand(input.into()).into()
}

// Says what is wrong with a named value of a raising macro. Hidden: only those macros call it.
#[proc_macro]
pub fn refuse_name(input: TokenStream) -> TokenStream {
    refuse_name::expand(input.into()).into()
}

// Makes an error type one that `#[vir_api]` functions can return: says which error of the library it becomes.
#[proc_macro_derive(ToError, attributes(to_error))]
pub fn to_error(input: TokenStream) -> TokenStream {
    to_error::expand(input.into()).into()
}

// Makes a struct with a connection `Connected`: says which field the connection is.
#[proc_macro_derive(Connected, attributes(connected))]
pub fn connected(input: TokenStream) -> TokenStream {
    connected::expand(input.into()).into()
}

// Exports the functions with which C asks for a library's errors.
#[cfg(feature = "c")]
#[proc_macro]
pub fn export_c_api(input: TokenStream) -> TokenStream {
    export::expand(input.into()).into()
}
