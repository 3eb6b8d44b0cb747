//! A mistake in an alias is no mistake of the row that it leads to.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/alias_half_typed.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NotFound = 42 => "not found",
        alias NoDomain NotFound;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
