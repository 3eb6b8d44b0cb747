//! A published symbol that is no C name any more is one mistake.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_symbol_misspelt.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[symbol = "ACME ERR NO DOMAIN"]
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
