// `panics` is set twice.

virerr::define_codes! {
    #[library(name = "acme", panics = error, panics = error)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

fn main() {}
