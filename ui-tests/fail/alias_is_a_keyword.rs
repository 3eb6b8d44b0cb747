//! An alias is a constant, so its name is one that constants can have.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        alias type = InternalError;
        alias Self = InternalError;
        alias _ = InternalError;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
