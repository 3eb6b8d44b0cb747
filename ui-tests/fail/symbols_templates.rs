//! A template is a C name with one placeholder.

virerr::define_codes! {
    #[library(name = "acme",
        code_symbols = "Q-{}_{upper}", domain_symbols = "9Q")]
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
