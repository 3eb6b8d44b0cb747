//! What a release has published was not retired before.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_too_early.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        // Nobody has published yet that it is retired.
        retired NoDomain = 42 since "0.3" "never raised";
        // That was published later.
        retired NoNetwork = 43 since "0.3.9" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        retired Xen = 10 since "0.1" "merged";
    }
}

fn main() {}
