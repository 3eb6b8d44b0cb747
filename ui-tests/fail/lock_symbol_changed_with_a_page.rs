//! A page that has the published symbol as its title is right while that is in dispute.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_symbol_changed_with_a_page.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[explain = "docs/correct.md"]
        DomainNotFound = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
        
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
