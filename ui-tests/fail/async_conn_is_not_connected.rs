// `conn` of an async function names something that is no connection.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api(conn = name)]
async fn lookup(name: &str) -> Result<usize> {
    Ok(name.len())
}

fn main() {}
