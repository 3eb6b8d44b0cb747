//! The template that the symbols were published with is not there any more.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_template_gone.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Net = 1 => "net",
    }
}

fn main() {}
