// Errors of another type beside a value whose type has no name.

use std::future::Future;

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

#[virerr::vir_api]
async fn names() -> Result<impl Iterator<Item = u8>, String> {
    Ok([7].into_iter())
}

#[virerr::vir_api]
fn names_later() -> impl Future<Output = Result<impl Iterator<Item = u8>, String>> {
    async { Ok([7].into_iter()) }
}

fn main() {}
