//! A number that was published as reserved is not used.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_reserved_number.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
        Timeout = 40 => "too late",
        Late = 13 => "late",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
