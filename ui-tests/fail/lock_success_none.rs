//! A number was published that means success.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_success_none.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        no success;
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
