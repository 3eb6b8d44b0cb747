// A connection in a crate where names of the prelude, of the standard library and of the runtime mean something else.
#![deny(warnings)]
#![allow(dead_code)]

mod core {}
mod std {}
mod alloc {}
mod virerr {}

struct Option;
struct Result;
struct Library;
struct Error;
struct Connected;
struct ConnectionErrors;
trait Deref {}
trait Errors {
    fn errors(&self) -> u8;
}
impl<T> Errors for T {
    fn errors(&self) -> u8 {
        0
    }
}

::virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
    enum ErrorDomain { None = 0 => "" }
}

#[derive(::virerr::Connected)]
struct Connection {
    errors: ::virerr::ConnectionErrors<Acme>,
}

#[derive(::virerr::Connected)]
struct Session<'a, L>(&'a Connection, #[connected] Inner<L>);

#[derive(::virerr::Connected)]
struct Inner<L> {
    #[connected]
    library: ::virerr::ConnectionErrors<Acme>,
    r#type: L,
}

fn main() {
    let errors = ::virerr::ConnectionErrors::<Acme>::new();
    errors.report(::virerr::Error::builder(ErrorCode::InternalError).build());
    let connection = Connection { errors: errors.clone() };
    assert!(connection.errors().last().is_some());
    let session = Session(&connection, Inner { library: errors, r#type: 1 });
    assert!(session.errors().last().is_some());
}
