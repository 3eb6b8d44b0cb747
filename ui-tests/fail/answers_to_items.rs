//! What else may stand among the variants of an enum, or between them.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        use super::*;
        const FIRST: i32 = 3;
        group "Network" { NoNet = 4 => "no net" }
        { NoDisk = 5 => "no disk", }
        #[cfg(unix)]
        { NoUnix = 6 => "no unix" }
        /// Of a section.
        section Empty {}
        section Old { alias Former = NoNet; retired Gone = 7; }
        section Network;
        section "Disks";
        #[cfg(windows)]
        include!("windows.in");
        section! { A = 8 => "a" }
        pub NoHost = 9 => "no host",
        pub(crate) NoPort = 10 => "no port",
        Nested { Deeper { Deepest = 11 => "deepest" } }
        Plain,
        Numbered = 13,
        retired Last = 12
    }
}

fn main() {}
