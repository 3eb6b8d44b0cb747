//! An alias has what its row has.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        #[since("0.4")]
        alias Missing = NoDomain;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
