//! A row that goes with its alias is one mistake.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_row_and_alias_removed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Timeout = 60 => "too late",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
