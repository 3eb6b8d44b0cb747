// Functions for C among names that mean something else in the crate.
#![deny(warnings)]
#![allow(dead_code, unused_macros)]

mod core {}
mod std {}
mod alloc {}

struct Ok;
struct Err;
struct Some;
struct None;
struct Option;
struct Result;
struct String;
struct Box;
struct Vec;
struct Send;
struct Sync;
struct Level;
struct Row;
trait From {}
trait Into {}
trait Fn {}
trait FnOnce {}
trait Drop {}
trait Clone {}
trait Display {}

macro_rules! format_args {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}
macro_rules! stringify {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}
macro_rules! concat {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}


macro_rules! assert {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}
macro_rules! module_path {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}
struct Default;
mod c {}

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}
virerr::domain!(ErrorDomain::None);

type Outcome<T> = ::std::result::Result<T, virerr::Error<Acme>>;

#[virerr::vir_api(c, name = "shadowed")]
fn call(call: i32, connection: i32, function: i32, domain: i32, path: i32, c_call: i32, value: &[u8]) -> Outcome<i32> {
    let _ = (call, connection, function, domain, path, c_call, value);
    ::std::result::Result::Ok(1)
}

fn connection() {}
fn outcome() {}
fn __virerr() {}

#[virerr::vir_api(c, name = "shadowed_out", error = err_out, fail = 9)]
fn function(found: &str, text: virerr::c::Out<'_, u32>) -> Outcome<u8> {
    let _ = found;
    text.set(3);
    ::std::result::Result::Ok(1)
}

fn main() {}
