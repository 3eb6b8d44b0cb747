//! A published code cannot mean success, in use or not.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_success_was_a_code.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        success NoDomain = 42 => "no error";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
