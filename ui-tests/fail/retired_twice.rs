//! A retired row that a merge has doubled.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        retired NoDomain = 42 since "0.4" "merged";
        retired NoDomain = 42 since "0.4" "merged";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
