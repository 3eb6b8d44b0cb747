//! Two branches published one number; a row has another by now, and the line is left.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_published_twice_and_moved.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Timeout = 44 => "too late",
        Late = 45 => "late",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
