// `conn = self` on an async function without `self`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api(conn = self)]
async fn lookup(name: &str) -> Result<usize> {
    Ok(name.len())
}

fn main() {}
