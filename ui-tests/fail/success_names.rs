//! The name, the symbol, the number and the message are held to the rules of rows.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[symbol = "ACME-OK"]
        success Timeout = 2147483648 => "";
        Timeout = 2 => "timed out",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
