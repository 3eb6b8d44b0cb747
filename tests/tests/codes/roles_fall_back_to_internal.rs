//! The raising macros use the row of the role; a role without a row uses the `internal` one.

use std::io;

mod with_all_roles {
    virerr::define_codes! {
        #[library(name = "acme")]
        pub(super) struct Acme;
        pub(super) enum ErrorCode {
            #[role(panic)]
            Panicked = 6 => "panicked",
            #[role(unsupported)]
            NoSupport = 5 => "not supported",
            #[role(invalid_arg)]
            InvalidArg = 4 => "invalid argument",
            #[role(no_memory)]
            NoMemory = 3 => "out of memory",
            #[role(system)]
            SystemError = 2 => "system call error",
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
        pub(super) enum ErrorDomain { None = 0 => "" }
    }
    virerr::domain!(ErrorDomain::None);

    pub(super) fn system(error: super::io::Error) -> virerr::Error<Acme> {
        virerr::os_error!(error)
    }
    pub(super) fn invalid_arg(count: i32) -> virerr::Error<Acme> {
        virerr::invalid_arg!(count, "must not be {count}")
    }
    pub(super) fn unsupported() -> virerr::Error<Acme> {
        virerr::unsupported!()
    }
}

mod with_internal_only {
    virerr::define_codes! {
        #[library(name = "acme")]
        pub(super) struct Acme;
        pub(super) enum ErrorCode {
            Other = 1 => "other",
            #[role(internal)]
            Unknown = 2 => "unknown",
        }
        pub(super) enum ErrorDomain { None = 0 => "" }
    }
    virerr::domain!(ErrorDomain::None);

    pub(super) fn errors() -> [virerr::Error<Acme>; 3] {
        let count = 0;
        [
            virerr::os_error!(super::io::Error::from_raw_os_error(2)),
            virerr::invalid_arg!(count, "must not be {count}"),
            virerr::unsupported!(),
        ]
    }
}

#[test]
fn each_macro_uses_its_role() {
    use with_all_roles::ErrorCode;
    assert_eq!(with_all_roles::system(io::Error::other("x")).code(), ErrorCode::SystemError);
    assert_eq!(with_all_roles::invalid_arg(0).code(), ErrorCode::InvalidArg);
    assert_eq!(with_all_roles::unsupported().code(), ErrorCode::NoSupport);
    assert_eq!(ErrorCode::Panicked.number(), 6);
    assert_eq!((ErrorCode::NoMemory.number(), ErrorCode::InternalError.number()), (3, 1));
}

#[test]
fn internal_stands_in_for_the_others() {
    use with_internal_only::ErrorCode;
    for err in with_internal_only::errors() {
        assert_eq!(err.code(), ErrorCode::Unknown);
    }
    assert_eq!(ErrorCode::Other.number(), 1);
}
