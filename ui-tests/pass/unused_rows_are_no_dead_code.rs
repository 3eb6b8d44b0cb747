// A private list of which little is used: rows and functions that nobody names are no dead code.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]
#![deny(dead_code, unused)]

mod errors {
    virerr::define_codes! {
        #[library(name = "acme")]
        pub(crate) struct Acme;

        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            NoDomain = 42 => "domain not found",
        }

        pub(crate) enum ErrorDomain {
            None = 0 => "",
            Qemu = 10 => "QEMU Driver",
        }
    }
}

// Nothing at all of this one is used.
mod unused {
    virerr::define_codes! {
        #[library(name = "unused")]
        struct Unused;
        enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        enum ErrorDomain { None = 0 => "" }
    }
}

virerr::domain!(errors::ErrorDomain::None);

fn main() {
    let err: virerr::Error<errors::Acme> = virerr::error!(errors::ErrorCode::InternalError);
    assert_eq!(err.to_string(), "internal error");
}
