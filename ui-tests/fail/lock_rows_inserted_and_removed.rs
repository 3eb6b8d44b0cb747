//! Rows that are put in between, with another one gone: whoever does all that is said is done.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_rows_inserted_and_removed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        New = 42 => "new",
        Newer = 43 => "newer",
        A = 44 => "a",
        B = 45 => "b",
        D = 46 => "d",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
