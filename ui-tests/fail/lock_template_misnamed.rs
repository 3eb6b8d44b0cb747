//! Where the setting of a template is misnamed, there is no knowing what the symbols are.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_template_misnamed.codes", code_prefix = "CURLE_")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
