//! A retired row keeps its number too.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_row_moved.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoNetwork = 43 => "network not found",
        retired NoDomain = 44 since "0.4" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
