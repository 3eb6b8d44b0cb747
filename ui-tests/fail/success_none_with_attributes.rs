//! What is not there has no docs.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// Callers look elsewhere.
        no success;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
