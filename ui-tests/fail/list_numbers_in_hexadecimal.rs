//! Hexadecimal numbers that are not 32 bits, or that are taken.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 0xC0000001 => "internal error",
        Negative = -0xFFFFFFFF => "negative",
        TooHigh = 0x1C0000005 => "too high",
        Decimal = 3221225477 => "in decimal",
        Binary = 0b1100_0000_0000_0000_0000_0000_0000_0101 => "in binary",
        reserved 0x7FFFFFFF..=0x80000001;
        reserved 0x7FFFFF00..=0x800000FF;
        reserved 0x20..=0x10;
    }
}

fn main() {}
