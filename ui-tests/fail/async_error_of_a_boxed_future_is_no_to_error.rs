// A boxed future with an error that says nothing in the library's terms.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

use std::pin::Pin;

#[virerr::vir_api]
fn parse(text: String) -> Pin<Box<dyn Future<Output = Result<u32, String>>>> {
    Box::pin(async move { text.parse().map_err(|_| text) })
}

fn main() {}
