//! Reserving the number of a published row does not keep its symbol.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_row_reserved.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoNetwork = 43 => "network not found",
        reserved 42 "was NoDomain";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
