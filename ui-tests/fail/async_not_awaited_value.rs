// A call that nobody awaits, taken for its outcome.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn lookup() -> Result<usize> {
    Ok(7)
}

#[virerr::vir_api]
async fn all() -> Result<usize> {
    lookup()
}

fn main() {}
