//! A published row is retired, not removed.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_row_removed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
