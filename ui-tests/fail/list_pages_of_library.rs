//! The address of a library's pages is one, and has one place for the symbol at most.

mod plain {
    virerr::define_codes! {
        #[library(name = "acme", pages = "docs/codes")]
        pub struct Acme;
        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod twice {
    virerr::define_codes! {
        #[library(name = "acme", pages = "https://acme.example/{}#{}")]
        pub struct Acme;
        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod spaced {
    virerr::define_codes! {
        #[library(name = "acme", pages = "https://acme.example/all errors")]
        pub struct Acme;
        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod unquoted {
    virerr::define_codes! {
        #[library(name = "acme", pages = https)]
        pub struct Acme;
        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

fn main() {}
