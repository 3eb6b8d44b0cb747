//! A retired row says nothing of failures.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        #[category(not_found)]
        #[categry]
        retired Old = 13 since "0.4" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
