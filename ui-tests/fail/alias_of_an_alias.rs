//! An alias leads to a row, not to another alias.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        alias Missing = NoDomain;
        alias Gone = Missing;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
