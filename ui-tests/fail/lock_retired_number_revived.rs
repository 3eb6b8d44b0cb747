//! What was retired does not come back: neither the number nor the row.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_number_revived.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        Timeout = 14 => "too late",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
