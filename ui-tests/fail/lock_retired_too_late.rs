//! What a release has published as retired was not retired after it.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_too_late.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        retired NoDomain = 42 since "0.6" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        retired Xen = 10 since "1.0.0" "merged";
    }
}

fn main() {}
