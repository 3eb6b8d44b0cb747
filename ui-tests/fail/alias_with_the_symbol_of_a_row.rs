//! An alias has a C name of its own.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        #[symbol = "ACME_ERR_NO_DOMAIN"]
        alias Missing = InternalError;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
