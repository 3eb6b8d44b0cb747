//! A published number is not for another row, and there is a next free one.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_number_taken.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Timeout = 42 => "too late",
        NoDomain = 44 => "domain not found",
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
