// An async function that calls itself.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn lookup(number: usize) -> Result<usize> {
    if number == 0 { Ok(0) } else { lookup(number - 1).await }
}

fn main() {}
