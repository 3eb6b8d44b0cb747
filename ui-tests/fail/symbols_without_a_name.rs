//! A template alone may give a name that C does not take, which is reported at the row.

virerr::define_codes! {
    #[library(name = "acme", code_symbols = "{snake}")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Default = 2 => "default",
        _404 = 3 => "not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
