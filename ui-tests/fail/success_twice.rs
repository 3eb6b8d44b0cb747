//! One number means success: what stands twice, or contradicts that, is to go.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success Ok = 0 => "no error";
        success Fine = 2 => "fine";
        no success;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
