//! The next free number is not the one that means success.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success Ok = 3 => "no error";
        Timeout = 2 => "timed out",
        Late = 2 => "late",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
