//! What a list says of releases is held to the lock file only where the two contradict each other for sure.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_releases_agree.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        #[since("0.1")]
        InternalError = 1 => "internal error",
        // The rows appear in a pre-release, and a build has no order.
        #[since("0.2.0")]
        NoDomain = 42 => "domain not found",
        #[since("v0.2.0+build.7")]
        NoNetwork = 43 => "network not found",
        // It was there before anything was published.
        #[since("0.0.1")]
        NoStorage = 44 => "storage not found",
        // None of these is a version that is known to be later.
        #[since("2nd")]
        A = 45 => "a",
        #[since("2026-10-09")]
        B = 46 => "b",
        #[since("1.x")]
        C = 47 => "c",
        #[since("7")]
        D = 48 => "d",
        #[since("99999999999999999999.0")]
        E = 49 => "e",
        // It is not published.
        #[since("0.9")]
        Timeout = 60 => "too late",
        // It was retired when the lock file began.
        retired NoXen = 13 since "0.0.9" "never raised";
        // It is retired in the release that publishes it.
        retired NoSexpr = 14 since "0.2" "never raised";
        // Its retirement was published in a pre-release.
        retired NoBalloon = 17 since "0.2.0" "never raised";
        // That it is retired is not published yet.
        retired NoHook = 15 since "0.9" "never raised";
        retired NoSecret = 16 since "unknown" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
