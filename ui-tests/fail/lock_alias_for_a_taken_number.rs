//! A published number that is used twice may be another name; a hexadecimal row gets hexadecimal advice.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_alias_for_a_taken_number.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        B = 2 => "b",
        BKhr = 2 => "c",
        C = 0xC0000006 => "c",
    }
}

fn main() {}
