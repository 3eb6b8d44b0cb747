//! The next free number is neither used, nor reserved, nor retired, nor published.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_next_free_number.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
        Timeout = 43 => "too late",
        reserved 44 "taken";
        retired Old = 45 since "0.3" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
