//! The advice quotes the line of success as it is written.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        success Ok = 0 => "no error";
        #[role(internal)]
        InternalError = 1 => "internal error",
        Zero = 0x0 => "zero",
    }
}

mod decimal {
    virerr::define_codes! {
        #[library(name = "acme")]
        pub struct Acme;

        pub enum ErrorCode {
            success Ok = 0x00000000 => "no error";
            #[role(internal)]
            InternalError = 1 => "internal error",
            Zero = 0 => "zero",
        }
    }
}

fn main() {}
