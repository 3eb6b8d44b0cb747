//! Each setting with a wrong value is reported, and the others are read.

virerr::define_codes! {
    #[library(name = "acme",
        code_symbols = 5, domain_symbols, detail_form = none, c_prefix = "A-B", lock = 3)]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
