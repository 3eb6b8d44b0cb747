// A number in the place of the word after `panics`.

virerr::define_codes! {
    #[library(name = "acme", panics = 3)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

fn main() {}
