//! Number 0 is no part in particular for ever, by the name that was published.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_domain_zero_gone.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    pub enum ErrorDomain {
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
