//! A published symbol that a second row has as well: the symbol is the mistake, not the number.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_symbol_of_two_rows.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        #[symbol = "ACME_ERR_NO_DOMAIN"]
        NoHost = 60 => "host not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
