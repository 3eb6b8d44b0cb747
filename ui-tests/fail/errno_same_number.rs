//! Two names of one number, as errno has them, and one with a symbol of its own.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Eagain = 11 => "eagain",
        Ewouldblock = 11 => "ewouldblock",
        #[symbol = "ACME_DEADLK"]
        Deadlock = 35 => "deadlock",
        #[symbol = "ACME_DEADLOCK"]
        AlsoDeadlock = 35 => "deadlock",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
