//! The form of all rows is held to the rules of a row's, once.

virerr::define_codes! {
    #[library(name = "acme", detail_form = "the detail")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Timeout = 2 => "timed out",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
