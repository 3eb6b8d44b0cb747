//! Two symbols that differ in case only are both named, with the reason why that is too little.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[symbol = "TS_File"]
        File = 6019 => "file",
        #[symbol = "TS_FILE"]
        FileUpper = 6022 => "file",
        #[symbol = "TS_File"]
        alias Document = InternalError;
    }

    pub enum ErrorDomain {
        None = 0 => "",
        #[symbol = "ts_file"]
        Files = 1 => "files",
    }
}

fn main() {}
