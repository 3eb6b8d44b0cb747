// The attribute on a block of foreign functions.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

#[virerr::vir_api]
unsafe extern "C" {
    safe fn abs(number: i32) -> i32;
}

fn main() {}
