//! A word that is meant to begin a line, before a number too.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        resreved 40..=41, 50 "why";
        retired 14 since "0.4" "why";
        alias 15;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
