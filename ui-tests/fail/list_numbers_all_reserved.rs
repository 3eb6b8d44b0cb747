//! Where no number is free, that is said, and at once.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 1 => "domain not found",
        reserved -2147483648..=0, 2..=2147483647 "not ours";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
