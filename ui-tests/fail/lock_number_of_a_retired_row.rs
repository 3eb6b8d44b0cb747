//! The number of a published row that was retired is not free, and neither is its symbol.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_number_of_a_retired_row.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Timeout = 42 => "too late",
        NoNetwork = 43 => "network not found",
        retired NoDomain = 42 since "0.4" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
