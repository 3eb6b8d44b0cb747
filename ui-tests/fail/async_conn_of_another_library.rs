// `conn` of an async function names a connection of another library.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

mod other {
    virerr::define_codes! {
        #[library(name = "other")]
        pub(crate) struct Other;
        pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        pub(crate) enum ErrorDomain { None = 0 => "" }
    }
}

#[virerr::vir_api(conn = conn)]
async fn check(conn: &virerr::ConnectionErrors<other::Other>) -> Result<bool> {
    Ok(conn.last().is_none())
}

fn main() {}
