//! Domains are held to their numbers too.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_domain_moved.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 11 => "QEMU Driver",
    }
}

fn main() {}
