// A body that owns a parameter, with a `break` outside of a loop.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn count(name: String) -> Result<usize> {
    if name.is_empty() {
        break;
    }
    Ok(name.len())
}

fn main() {}
