//! The symbol of success was published.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_success_renamed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success Fine = 0 => "no error";
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
