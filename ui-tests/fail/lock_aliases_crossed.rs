//! An alias that leads to another row than it did is wrong where it does.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_aliases_crossed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        First = 42 => "a",
        Second = 43 => "b",
        alias A = Second;
        alias B = First;
        // Renamed, with another number.
        Third = 60 => "c",
        alias C = Third;
        // Two rows made one.
        alias D = First;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
