//! The placeholders have names.

virerr::define_codes! {
    #[library(name = "acme",
        code_symbols = "Q_{SNAKE}", domain_symbols = "Q_{}{Camel}")]
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
