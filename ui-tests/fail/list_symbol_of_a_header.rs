//! A symbol that a header of C defines is warned of, with the name of the header. (It is an error here because of `deny`.)
#![deny(deprecated)]

virerr::define_codes! {
    #[library(name = "acme", code_symbols = "{}")]
    pub struct Acme;

    pub enum ErrorCode {
        success NoError = 0 => "no error";
        #[role(internal)]
        Error = 1 => "internal error",
        #[symbol = "EOF"]
        End = 2 => "the file has ended",
        #[symbol = "ENOENT"]
        NotThere = 3 => "no such file",
        #[symbol = "ENOENTRY"]
        NoEntry = 4 => "no such entry",
        #[symbol = "small"]
        TooSmall = 5 => "it is too small",
        #[symbol = "BOOL"]
        NoBool = 6 => "it is neither true nor false",
        #[symbol = "unix"]
        OnUnix = 8 => "not on Unix",
        #[symbol = "linux"]
        OnLinux = 9 => "not on Linux",
        #[symbol = "i386"]
        OnIntel = 10 => "not on Intel",
        #[symbol = "unixes"]
        OnUnixes = 11 => "not on any Unix",
        alias Win32 = OnIntel;
        alias Delete = End;
        retired Out = 7 since "0.4" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        #[symbol = "IN"]
        Input = 1 => "input",
    }
}

fn main() {}
