//! Each part that is missing is an error where it is missing, and the rows around are read.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success = 0 => "no error";
        success Ok;
        success Ok = => "no error";
        success Ok = 0;
        success Ok = 0 => ;
        success Ok = 0 => "no error", "{}",
        success;
        no succes;
        success Ok = 0 => "no error"
        Timeout = 1 => "has the number of another row",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
