// `conn` of a function that returns a future names something that is no connection.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api(conn = name)]
fn lookup(name: &str) -> impl Future<Output = Result<usize>> {
    std::future::ready(Ok(name.len()))
}

fn main() {}
