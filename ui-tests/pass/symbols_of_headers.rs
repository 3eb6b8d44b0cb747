//! Symbols that headers of C define too are warned of, unless they were published or are in use no longer.
#![deny(warnings)]

mod published {
    virerr::define_codes! {
        #[library(name = "acme", code_symbols = "{}", domain_symbols = "{}", lock = "locks/symbols_of_headers.codes")]
        pub struct Acme;

        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            #[symbol = "EOF"]
            End = 2 => "the file has ended",
            retired Out = 3 since "0.4" "never raised";
        }

        pub enum ErrorDomain {
            Null = 0 => "",
        }
    }
}

mod allowed {
    #![allow(deprecated)]

    virerr::define_codes! {
        #[library(name = "acme")]
        pub struct Acme;

        pub enum ErrorCode {
            #[role(internal)]
            #[symbol = "ERROR"]
            InternalError = 1 => "internal error",
        }
    }
}

fn main() {
    assert_eq!(published::ErrorCode::End.symbol(), "EOF");
    assert_eq!(published::ErrorDomain::Null.symbol(), "NULL");
    assert_eq!(allowed::ErrorCode::InternalError.symbol(), "ERROR");
}
