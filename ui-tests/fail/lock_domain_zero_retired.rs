//! Number 0 is no part in particular for ever.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_domain_zero_retired.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Timeout = 60 => "too late",
    }

    pub enum ErrorDomain {
        retired None = 0 since "0.5" "never raised";
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
