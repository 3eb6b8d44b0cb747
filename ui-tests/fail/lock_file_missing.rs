//! The lock file is there, if empty.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/there_is_none.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
