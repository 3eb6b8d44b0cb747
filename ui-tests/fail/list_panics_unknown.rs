// `abort` is for the profile of a program.

virerr::define_codes! {
    #[library(name = "acme", panics = abort)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

fn main() {}
