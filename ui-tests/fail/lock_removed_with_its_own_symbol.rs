//! What is proposed has the symbol that was published.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_removed_with_its_own_symbol.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Other = 43 => "another failure",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
