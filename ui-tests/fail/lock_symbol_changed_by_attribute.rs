//! The symbol that differs is the one that is given.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_symbol_changed_by_attribute.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[symbol = "ACME_ERR_DOMAIN_GONE"]
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
