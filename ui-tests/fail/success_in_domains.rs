//! Success is a matter of codes.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        success Ok = 0 => "no error";
        Net = 3 => "net",
    }
}

fn main() {}
