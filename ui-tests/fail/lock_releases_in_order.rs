//! Releases are words that can be published, and are compared as such.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_releases_in_order.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        #[since("abc")]
        InternalError = 1 => "internal error",
        #[since("2024")]
        Year = 2 => "year",
        #[since("2022-03-10")]
        Date = 3 => "date",
        retired Candidate = 4 since "1.0.0-rc.2" "why";
        retired Word = 5 since "next summer" "why";
        #[since("1.0.0")]
        Early = 6 => "early",
    }
}

fn main() {}
