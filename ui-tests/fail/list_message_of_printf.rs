//! Messages with what `printf` would fill in, which is questioned, and with percent signs, which are not.

#![deny(deprecated)]

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Opened = 2 => "cannot open %s",
        Long = 3 => "errno %ld",
        Numbered = 4 => "unknown user '%1$s'",
        Meant = 5 => "unknown conversion %s", "unknown conversion %s: {}",
        Full = 6 => "100% full",
        Share = 7 => "a 5%share",
        Doubled = 8 => "the text %%s",
        End = 9 => "at 100%",
    }
}

fn main() {}
