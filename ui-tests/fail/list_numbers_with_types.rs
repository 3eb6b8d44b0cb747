//! Numbers with the suffix of a type: `i32` alone is taken.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1i32 => "internal error",
        Unsigned = 5u32 => "unsigned",
        Hexadecimal = 0xC000_0005_u32 => "hexadecimal",
        Negative = -7i64 => "negative",
    }
}

fn main() {}
