//! A row appeared in the release that published it, or before that.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_since_too_late.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[since("0.9")]
        NoDomain = 42 => "domain not found",
        #[symbol = "ACME_NO_NETWORK"]
        #[since = "v0.4.1-rc.1"]
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        #[since("0.10")]
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
