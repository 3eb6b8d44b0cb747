//! The symbol of a retired row stays taken.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        retired Old = 13 since "0.4" "never raised";
        Old = 14 => "old again",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
