//! A number is retired or reserved.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        retired Old = 13 since "0.4" "never raised";
        reserved 10..=20 "taken";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
