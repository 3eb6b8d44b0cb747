//! A row is retired, and was left where it was.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        retired NoDomain = 42 since "0.4" "merged";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
