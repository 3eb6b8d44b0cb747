// A lifetime that nothing needs is reported.
#![deny(unused_lifetimes, single_use_lifetimes)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn read<'a, 'b>(name: &'a str) -> Result<usize> {
    Ok(name.len())
}

fn main() {}
