//! A symbol and a name lead to one row.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[symbol = "Former"]
        NoDomain = 42 => "domain not found",
        alias Former = InternalError;
        #[symbol = "NoDomain"]
        alias Older = InternalError;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
