// `panics` without a word.

virerr::define_codes! {
    #[library(name = "acme", panics)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

fn main() {}
