//! A list without rows, whatever else is in it.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/list_only_retired_rows.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        retired Old = 13 since "0.4" "never raised" use InternalError;
        alias Former = Old;
    }

    pub enum ErrorDomain {
        retired None = 0 since "0.4" "never raised";
    }
}

fn main() {}
