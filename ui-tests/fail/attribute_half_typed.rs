//! An attribute that cannot be read is left out, and nothing else.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[help = = "look again"]
        NoDomain = 42 => "domain not found",
        #[symbol = ]
        alias Old = NoDomain;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
