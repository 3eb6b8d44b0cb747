//! Without a name of the library there is no knowing what the symbols are.

virerr::define_codes! {
    #[library(nam = "acme", lock = "locks/lock_without_a_name.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
        
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
