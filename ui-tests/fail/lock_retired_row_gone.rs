//! A row that was retired stays in the list as such.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_row_gone.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
