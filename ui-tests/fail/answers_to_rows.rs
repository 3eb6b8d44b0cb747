//! Rows and blocks as other enums have them.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        Io(std::io::Error),
        Name { .. },
        Parse(String) = 4,
        Full(String) = 5 => "the disk is full",
        section Network {
            NoHost = 10 => "no such host",
            #[retired]
            NoPort = 11 => "no such port",
            Numberless => "it has no number",
        }
        mod storage {
            #[role(internal)]
            InternalError = 1 => "internal error",
        },
        Machines {
            NoMachine = 20 => "no such machine",
        }
        include!("rows.in")
        include!("more.in");
        rows!(Disk, 30),
        Last = 40 => "the last"
        retired Old = 41;
        retired Older = 42 "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        include!("domains.in");
    }
}

fn main() {}
