//! A domain does not fail.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        #[category(not_found)]
        #[explain = "docs/correct.md"]
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
