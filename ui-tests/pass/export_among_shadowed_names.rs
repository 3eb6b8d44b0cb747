// A library is exported where names of the prelude, of the standard library and of the runtime mean something else, and the
// names of the functions and types that the macro makes are taken.
#![deny(warnings)]
#![allow(dead_code)]

mod core {}
mod std {}
mod virerr {}

struct Option;
struct Some;
struct None;
struct Record;
struct Library;
struct Connection;
struct Exported;
struct Exports;
fn get_last_error() {}
fn version() {}

::virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

::virerr::export_c_api!(Acme, prefix = "acme");

mod nested {
    use super::Acme as Exported;
    ::virerr::export_c_api!(Exported, prefix = "nested");
}

fn main() {}
