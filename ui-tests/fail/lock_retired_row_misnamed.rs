//! What is retired keeps the name that was published.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_row_misnamed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        // Renamed.
        retired NoSuchDomain = 42 since "0.5" "never raised";
        // Renamed, and its name used again.
        retired NoNet = 43 since "0.5" "never raised";
        NoNetwork = 60 => "network not found",
        // Never published, with the number of another.
        NoPool = 44 => "pool not found",
        retired Old = 44 since "0.0.1" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
