//! That no number means success is said once.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        no success;
        no success;
        success Ok = 0 => "no error";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
