//! A brace is that of a placeholder.

virerr::define_codes! {
    #[library(name = "acme",
        code_symbols = "Q_{", domain_symbols = "Q_{}}")]
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
