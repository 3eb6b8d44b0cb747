//! A published number stays.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_number_moved.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 44 => "domain not found",
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
