//! The lines that a merge left are reported.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_line_of_a_merge.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
        Timeout = 44 => "too late",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
