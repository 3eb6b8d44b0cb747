//! A line of the lock file is in a release where a later one follows: nothing proposes to remove it.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_lines_that_a_release_follows.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        Timeout = 44 => "too late",
        Late = 44 => "late",
        Early = 46 => "early",
        Soon = 46 => "soon",
        Own = 90 => "own",
        NoNetwork = 50 => "network not found",
        NoNet = 51 => "network not found",
    }
}

fn main() {}
