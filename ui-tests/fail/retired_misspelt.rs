//! One error for each word that is meant to begin a line.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        retierd Old = 13 since "0.4" "never raised" use NoDomain;
        aliass Missing = NoDomain;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
