//! The number that means success was published.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_success_moved.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success Ok = 7000 => "no error";
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
