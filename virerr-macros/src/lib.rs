//! The procedural macros of `virerr`, which re-exports and documents them. Depend on `virerr`, not on this crate.
#![deny(unsafe_code)]
// Doc comments here would be appended to the documentation of the macros in `virerr`.
#![allow(missing_docs)]
#![allow(
    clippy::manual_find,
    reason = "`find` and a closure cost each build about 150 lines of LLVM IR, and a loop 20"
)]

mod api;
mod attribute;
mod codes;
mod connected;
mod diag;
mod domain;
mod emit;
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

// Declares the domain of the errors that a module raises.
#[proc_macro]
pub fn domain(input: TokenStream) -> TokenStream {
    domain::expand(input.into()).into()
}

// Reports an invalid named value of a raising macro. Hidden: only those macros call it.
#[proc_macro]
pub fn refuse_name(input: TokenStream) -> TokenStream {
    refuse_name::expand(input.into()).into()
}

// Implements the conversion of an error type to the library's error, so that `#[vir_api]` functions can return it.
#[proc_macro_derive(ToError, attributes(to_error))]
pub fn to_error(input: TokenStream) -> TokenStream {
    to_error::expand(input.into()).into()
}

// Implements `Connected` for a struct with a connection.
#[proc_macro_derive(Connected, attributes(connected))]
pub fn connected(input: TokenStream) -> TokenStream {
    connected::expand(input.into()).into()
}

// Exports functions for reading a library's errors from C.
#[cfg(feature = "c")]
#[proc_macro]
pub fn export_c_api(input: TokenStream) -> TokenStream {
    export::expand(input.into()).into()
}
