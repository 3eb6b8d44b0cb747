// Error types in a crate that knows the runtime by another name, or through the crate of somebody else; and out of a
// macro.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

extern crate virerr as errors;

mod framework {
    pub(crate) mod prelude {
        pub(crate) use virerr as runtime;
    }
}

errors::define_codes! {
    #[library(name = "acme", default_handler = silent, crate = errors)]
    pub(crate) struct Acme;
    pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    pub(crate) enum ErrorDomain { None = 0 => "" }
}

macro_rules! failure {
    ($name:ident, $runtime:path, $library:ident, $code:expr, $field:ident, $object:expr) => {
        #[derive(Debug, $runtime)]
        #[to_error(library = $crate::$library, crate = crate::framework::prelude::runtime)]
        pub(crate) enum $name {
            #[to_error(code = $code, object = $object, str3 = .$field)]
            Shorthand { $field: i32 },
            #[to_error(code = $code, object = .0, str3 = format!("{_0}"), int1 = _1 + 1)]
            Tuple(i32, i32),
            #[to_error(code = self.code(), object = $field, str3 = { let text = $field; text }, int1 = line)]
            Named { $field: i32, line: i32 },
        }

        impl $name {
            fn code(&self) -> ErrorCode {
                $code
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{self:?}")
            }
        }

        impl std::error::Error for $name {}
    };
}

mod by_name {
    #[derive(Debug, errors::ToError)]
    #[to_error(library = super::Acme, crate = errors, transparent)]
    pub(crate) struct Failure(pub(crate) errors::Error<super::Acme>);
}

use framework::prelude::runtime;
failure!(Failure, runtime::ToError, Acme, ErrorCode::InternalError, number, number);

fn main() {
    use errors::ToError as _;
    let err = Failure::Shorthand { number: 7 }.to_error();
    assert_eq!((err.object(), err.str3()), (Some("7"), Some("7")));
    let err = Failure::Tuple(7, 7).to_error();
    assert_eq!((err.object(), err.str3(), err.int1()), (Some("7"), Some("7"), 8));
    let err = Failure::Named { number: 7, line: 8 }.to_error();
    assert_eq!((err.object(), err.str3(), err.int1()), (Some("7"), Some("7"), 8));
    assert_eq!(by_name::Failure(err).to_error().int1(), 8);
}
