//! No header could declare it.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[symbol = "int"]
        NoDomain = 42 => "domain not found",
        #[symbol = "typename"]
        NoNetwork = 43 => "network not found",
        #[symbol = "_Bool"]
        retired Old = 13 since "0.4" "never raised";
        #[symbol = "nullptr"]
        alias Former = NoDomain;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
