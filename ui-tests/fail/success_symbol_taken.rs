//! The symbol of success is not that of a row, an alias or a domain.

virerr::define_codes! {
    #[library(name = "acme", domain_symbols = "ACME_ERR_{}")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success Ok = 0 => "{no} error";
        #[symbol = "ACME_ERR_OK"]
        Timeout = 2 => "timed out",
        #[symbol = "acme_err_ok"]
        alias Late = Timeout;
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Ok = 1 => "ok",
    }
}

fn main() {}
