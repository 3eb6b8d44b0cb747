//! Two libraries of one crate that name one lock file, which does not say whose it is.

mod first {
    virerr::define_codes! {
        #[library(name = "acme", lock = "locks/lock_of_two_libraries.codes")]
        pub struct Acme;

        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

mod second {
    virerr::define_codes! {
        #[library(name = "other", lock = "locks/lock_of_two_libraries.codes")]
        pub struct Other;

        pub enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }
}

fn main() {}
