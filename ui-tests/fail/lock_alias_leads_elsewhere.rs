//! An alias of a published symbol leads to the number that was published.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_alias_leads_elsewhere.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        DomainGone = 44 => "domain not found",
        NoNetwork = 43 => "network not found",
        alias NoDomain = NoNetwork;
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
