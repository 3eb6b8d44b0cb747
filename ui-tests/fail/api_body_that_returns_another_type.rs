// A body that returns another type early.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn check(names: &[&str]) -> Result<usize> {
    if names.is_empty() {
        return 0;
    }
    Ok(names.len())
}

fn main() {}
