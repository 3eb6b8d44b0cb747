//! A row for success, as curl has it.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Ok = 0 => "ok",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
