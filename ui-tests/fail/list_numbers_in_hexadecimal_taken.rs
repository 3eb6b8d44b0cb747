//! Hexadecimal numbers that others have: the messages have the digits of the list.

mod nt {
    virerr::define_codes! {
        #[library(name = "nt", code_symbols = "NT_{}")]
        pub struct Nt;

        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 0xC0000001 => "internal error",
            First = 0xC000000f => "first",
            Second = 0xC000000f => "second",
            Held = 0xC0000010 => "reserved",
            reserved 0xC0000010..=0xC000001F;
        }
    }
}

mod mbed {
    virerr::define_codes! {
        #[library(name = "mbed")]
        pub struct Mbed;

        pub enum ErrorCode {
            #[role(internal)]
            InternalError = -0x7700 => "internal error",
            First = -0x7780 => "first",
            Second = -0x7780 => "second",
        }
    }
}

fn main() {}
