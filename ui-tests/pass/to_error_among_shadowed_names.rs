// An error type in a crate where names of the prelude, of the standard library and of the runtime mean something else.
#![deny(warnings)]
#![allow(dead_code, unused_macros)]

mod core {}
mod std {}
mod alloc {}
mod virerr {}

struct Ok;
struct Err;
struct Some;
struct None;
struct Option;
struct Result;
struct String;
struct Box;
struct Send;
struct Sync;
struct Level;
struct Error;
struct ToError;
struct Foreign;
struct Value;
struct Owned;
fn foreign() {}
trait From {}
trait Into {}
trait Display {}
trait Deref {}

macro_rules! format_args {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}
macro_rules! unreachable {
    ($($tokens:tt)*) => {
        compile_error!("the user's own")
    };
}

const CODE: ErrorCode = ErrorCode::InternalError;

::virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
    enum ErrorDomain { None = 0 => "" }
}

// Fields that are called as the macro's own names are.
#[derive(Debug, ::virerr::ToError)]
#[to_error(library = Acme, code = CODE)]
enum Failure {
    #[to_error(object = foreign, str3 = wrapped, int1 = r#type)]
    Named { foreign: u8, wrapped: char, r#type: i32 },
    #[to_error(errno, object = .wrapped, level = .level)]
    Io { source: ::std::io::Error, wrapped: bool, level: ::virerr::Level },
    #[to_error(transparent = source)]
    Inner { source: ::virerr::Error<Acme>, wrapped: bool },
}

impl ::std::fmt::Display for Failure {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("failed")
    }
}

impl ::std::error::Error for Failure {}

#[derive(Debug, ::virerr::ToError)]
#[to_error(library = Acme, code = CODE)]
struct Generic<T: ::std::fmt::Debug>(T);

impl<T: ::std::fmt::Debug> ::std::fmt::Display for Generic<T> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("generic")
    }
}

impl<T: ::std::fmt::Debug> ::std::error::Error for Generic<T> {}

#[derive(Debug, ::virerr::ToError)]
#[to_error(library = Acme, code = CODE, source = &self.error)]
struct Printed<T: ::std::fmt::Debug> {
    error: ::std::io::Error,
    foreign: T,
}

impl<T: ::std::fmt::Debug> ::std::fmt::Display for Printed<T> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("printed")
    }
}

fn fail(is_printed: bool) -> ::std::result::Result<(), ::virerr::Error<Acme>> {
    if is_printed {
        return ::std::result::Result::Err(Printed { error: ::std::io::Error::other("full"), foreign: 1 })?;
    }
    ::std::result::Result::Err(Generic(7))?
}

fn main() {
    use ::virerr::ToError as _;
    let err = Failure::Named { foreign: 1, wrapped: 'w', r#type: 2 }.to_error();
    assert_eq!((err.object(), err.str3(), err.int1()), (::std::option::Option::Some("1"), err.str3(), 2));
    let source = ::std::io::Error::other("full");
    let io = Failure::Io { source, wrapped: true, level: ::virerr::Level::Warning };
    assert_eq!(io.to_error().level(), ::virerr::Level::Warning);
    assert_eq!(Failure::Inner { source: err, wrapped: false }.to_error().int1(), 2);
    assert_eq!(fail(true).unwrap_err().to_string(), "internal error: printed");
    assert_eq!(fail(false).unwrap_err().cause::<Generic<i32>>().unwrap().0, 7);
}
