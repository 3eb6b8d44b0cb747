//! The row that was for success is still there: one mistake.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success Ok = 0 => "no error";
        Ok = 0 => "no error",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
