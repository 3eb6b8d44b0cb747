//! Numbers that are written as computations.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Shifted = 1 << 8 | 10 => "in decimal",
        Flags = 0xC000_0000 | 0x5 => "in hexadecimal",
        Cast = 0x8007_0005u32 as i32 => "a cast",
        Negated = -(5) => "in parentheses",
        Inverted = !0x10 => "bits of the other kind",
        Less = 100 - 1 => "less",
        Letter = b'E' => "a letter",
        TooHigh = 1 << 31 << 2 => "no number of 32 bits",
        Named = BASE + 42 => "of a constant",
        Called = hresult(5) => "of a function",
        InternalErrorKhr = InternalError,
        reserved 2 * 8, 20..=10 + 11;
    }
}

fn main() {}
