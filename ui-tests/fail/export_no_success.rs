//! A code of the last error where no number means that there is none.
#![deny(deprecated)]

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        no success;
        #[role(internal)]
        Internal = 0 => "internal error",
    }
}

virerr::export_c_api!(Acme, prefix = "acme");

fn main() {}
