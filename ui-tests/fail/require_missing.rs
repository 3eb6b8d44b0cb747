//! Each row that lacks what is required is reported, and other items are not.

virerr::define_codes! {
    #[library(name = "acme", require(docs, help))]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success Ok = 0 => "no error";
        /// Too late.
        Timeout = 2 => "timed out",
        #[help = "Try again."]
        Late = 3 => "late",
        /// Its help is wrong, which is reported.
        #[help]
        Later = 4 => "later",
        retired Old = 9 since "0.2" "never raised";
        alias Latest = Late;
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Net = 1 => "net",
    }
}

fn main() {}
