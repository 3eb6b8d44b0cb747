//! An alias that is there as a retired row too, while its row has another number.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_alias_and_retired.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 60 => "domain not found",
        alias Missing = NoDomain;
        retired Missing = 42 since "0.5" "says the same";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
