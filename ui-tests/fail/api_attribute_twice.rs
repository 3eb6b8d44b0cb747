// The attribute twice on a function.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
#[virerr::vir_api(conn = none)]
fn check() -> Result<u8> {
    Ok(7)
}

fn main() {}
