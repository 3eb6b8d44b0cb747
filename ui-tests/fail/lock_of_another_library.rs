//! A lock file whose first line names another library: two libraries cannot have one file, and a library keeps its name.

virerr::define_codes! {
    #[library(name = "acme2", c_prefix = "ACME", lock = "locks/lock_of_another_library.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

fn main() {}
