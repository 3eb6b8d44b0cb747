// A value in an async function that nobody reads is reported.
#![deny(unused_assignments)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn lookup(mut number: usize, mut name: String) -> Result<usize> {
    let mut total = 1;
    total = 2;
    number = 3;
    name = String::new();
    Ok(total)
}

fn main() {}
