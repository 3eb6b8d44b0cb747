//! A published row stays in the list when it is retired.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_row_removed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Timeout = 42 => "too late",
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
