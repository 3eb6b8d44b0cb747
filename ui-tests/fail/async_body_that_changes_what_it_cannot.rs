// An async body that changes a parameter that is not `mut`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn check(number: usize) -> Result<usize> {
    number += 1;
    Ok(number)
}

fn main() {}
