// A body that returns what does not live long enough.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn longer<'a>(name: &'a str, other: &str) -> Result<&'a str> {
    if name.is_empty() { Ok(other) } else { Ok(name) }
}

fn main() {}
