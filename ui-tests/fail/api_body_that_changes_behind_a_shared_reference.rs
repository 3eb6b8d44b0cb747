// A body that changes what is behind a shared reference.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn check(names: &Vec<u8>) -> Result<usize> {
    names.push(1);
    Ok(names.len())
}

fn main() {}
