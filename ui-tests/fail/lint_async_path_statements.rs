// A statement that does nothing is reported.
#![deny(path_statements, unused_comparisons, unused_allocation)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn start(name: String, number: u8) -> Result<bool> {
    number;
    Ok(number >= 0 && name.is_empty())
}

fn main() {}
