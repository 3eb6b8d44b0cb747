// An async function that returns a borrow of it is not said what.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn longer(name: &str, other: &str) -> Result<&str> {
    if name.is_empty() { Ok(other) } else { Ok(name) }
}

fn main() {}
