//! Names that are proposed are written as the list has them: in capitals, and in the camel case of the template.
#![allow(non_camel_case_types)]

mod capitals {
    virerr::define_codes! {
        #[library(name = "acme", lock = "locks/lock_names_in_capitals.codes")]
        pub struct Acme;

        pub enum ErrorCode {
            #[role(internal)]
            INTERNAL_ERROR = 1 => "internal error",
            DOMAIN_NOT_FOUND = 42 => "domain not found",
        }
    }
}

mod camel {
    virerr::define_codes! {
        #[library(name = "acme", code_symbols = "kAcme{Camel}", lock = "locks/lock_names_in_camel_case.codes")]
        pub struct Acme;

        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

fn main() {}
