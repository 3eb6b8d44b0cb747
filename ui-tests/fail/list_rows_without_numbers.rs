//! A row without a number gets the next free one: below the lowest of negative numbers, and otherwise above the row
//! before, in the digits of a hexadecimal list.

mod negative {
    virerr::define_codes! {
        #[library(name = "acme")]
        pub struct Acme;

        pub enum ErrorCode {
            #[role(internal)]
            InternalError = -1 => "internal error",
            Plain,
            Text => "a text", "a text: {}",
            Last = -7 => "last",
            retired Old = -8 since "0.1" "why";
        }
    }
}

mod positive {
    virerr::define_codes! {
        #[library(name = "acme")]
        pub struct Acme;

        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            #[error("it is full")]
            Full,
            Io(std::io::Error),
            Taken = 2 => "taken",
            reserved 3..=6 "why";
            Last = 90 => "last",
            #[error(transparent)]
            Other(#[from] std::io::Error),
        }
    }
}

mod hexadecimal {
    virerr::define_codes! {
        #[library(name = "acme")]
        pub struct Acme;

        pub enum ErrorCode {
            First,
            #[role(internal)]
            InternalError = 0xC0000001 => "internal error",
            Next,
        }
    }
}

fn main() {}
