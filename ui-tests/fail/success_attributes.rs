//! Success has docs and a symbol, and no facts of a failure.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// All went well.
        #[symbol = "ACME_OK"]
        #[role(system)]
        #[level(none)]
        #[help = "nothing"]
        #[deprecated]
        #[cfg(unix)]
        #[symbl = "ACME_OK"]
        #[symbol = "ACME_FINE"]
        success Ok = 0 => "no error";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
