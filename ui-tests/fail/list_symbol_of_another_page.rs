//! Each symbol has a page of its own, also where systems take capitals and small letters for the same.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        #[symbol = "index"]
        Other = 43 => "other",
        #[symbol = "acme_err_no_domain"]
        Missing = 44 => "missing",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
