//! Published numbers are not reserved: it is the range that is wrong, once.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_reserved_over_rows.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
        retired NoPool = 50 since "0.5" "never raised";
        NoStorage = 62 => "storage not found",
        reserved 13, 40..=49 "the 0.x series";
        reserved 50 "taken";
        reserved 60..=61 "taken";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
