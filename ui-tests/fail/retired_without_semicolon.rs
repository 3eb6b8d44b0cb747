//! The next line is read all the same.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        retired Old = 13 since "0.4" "never raised"
        retired Older = 14 since "0.4" "never raised";
        alias Missing = NoDomain
        reserved 50 "why";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
