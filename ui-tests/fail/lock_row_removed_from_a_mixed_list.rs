//! A number of the lock file is shown in decimal if not all rows are hexadecimal, whichever comes last.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_row_removed_from_a_mixed_list.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Bits = 0x2C => "bits",
    }
}

fn main() {}
