//! What each enum has is not to be had again.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        alias ALL = InternalError;
        alias message = InternalError;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
