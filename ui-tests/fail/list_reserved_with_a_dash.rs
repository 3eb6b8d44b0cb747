//! A dash is no range, and what it would reserve is a negative number.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        reserved 40-41 "why";
        reserved 50 51;
        reserved -3, -2 "why";
        Other = 43 => "other",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
