//! Behind the last number there is none; the next free one is before it.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Last = 2147483647 => "the last",
        NoDomain = 2147483647 => "domain not found",
        reserved 2..=40 "not ours";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
