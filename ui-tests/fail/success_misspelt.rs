//! The word of the line is misspelt.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        sucess Ok = 0 => "no error";
        Timeout = 0 => "the number of success may be another",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
