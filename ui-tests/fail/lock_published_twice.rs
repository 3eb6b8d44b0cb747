//! Two branches published one number, and both lines were kept.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_published_twice.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Timeout = 44 => "too late",
        Late = 44 => "late",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
