//! Two rows with the number of each other, and two with the symbol.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_rows_swapped.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        A = 43 => "a",
        B = 42 => "b",
        #[symbol = "ACME_ERR_D"]
        C = 44 => "c",
        #[symbol = "ACME_ERR_C"]
        D = 45 => "d",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
