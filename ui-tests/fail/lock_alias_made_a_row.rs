//! A name that was published as an alias is not for another failure.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_alias_made_a_row.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
        Missing = 60 => "missing",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
