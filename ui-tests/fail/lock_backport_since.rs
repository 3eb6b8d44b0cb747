//! Of two lines that agree the earlier release counts, whichever comes first.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_backport_since.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[since = "0.2.0"]
        Backported = 43 => "backported",
        #[since = "0.2.0"]
        AlsoBackported = 44 => "backported",
        retired Old = 13 since "0.2.0" "never raised";
    }
}

fn main() {}
