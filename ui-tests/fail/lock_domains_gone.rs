//! The enum of domains is not removed.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_domains_gone.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
    }
}

fn main() {}
