//! Two branches took the next free number; the one that is published has it, wherever it stands.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_two_branches.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        Timeout = 43 => "too late",
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
