//! A template is another than the published one: one mistake a list.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_template_changed.codes", code_symbols = "ACME_{}", domain_symbols = "{snake}_domain")]
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
