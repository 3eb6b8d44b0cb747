//! A row is retired once, with all of its names.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_alias_of_a_retired_row.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Timeout = 60 => "too late",
        retired NoDomain = 42 since "0.5" "never raised";
        retired Missing = 42 since "0.5" "never raised";
        retired NoNetwork = 43 since "0.5" "never raised";
        alias NoNet = NoNetwork;
        retired NoPool = 44 since "0.5" "never raised" use Timeout;
        alias PoolGone = Timeout;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
