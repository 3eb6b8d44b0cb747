//! That the row with number 0 has another name now is one mistake.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_domain_zero_renamed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
        
    }

    pub enum ErrorDomain {
        Nothing = 0 => "",
    }
}

fn main() {}
