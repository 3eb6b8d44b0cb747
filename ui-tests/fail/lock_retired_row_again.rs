//! A retired row is not there again under another number.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_row_again.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoNetwork = 43 => "network not found",
        NoDomain = 60 => "domain not found",
        retired NoDomain = 42 since "0.4" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
