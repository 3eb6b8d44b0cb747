//! Code 0 was published where no number meant success.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_zero_was_a_code.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NotFound = 0 => "not found",
        retired Old = 7 since "0.2" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
