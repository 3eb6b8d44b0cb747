//! A range that reserves nothing is reported.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_range_reversed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
