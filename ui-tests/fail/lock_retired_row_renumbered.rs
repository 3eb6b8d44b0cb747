//! What was retired for good is not there again under another number, nor its name for another row.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_row_renumbered.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 60 => "domain not found",
        #[symbol = "ACME_ERR_NO_NETWORK"]
        retired NoNet = 43 since "0.3" "never raised";
        NoNetwork = 61 => "network not found",
        retired NoPool = 44 since "0.3" "never raised";
        NoPool = 44 => "pool not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
