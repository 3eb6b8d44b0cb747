// A function that returns a boxed future of no `Result`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

use std::pin::Pin;

#[virerr::vir_api]
fn count(names: &[&str]) -> Pin<Box<dyn Future<Output = usize>>> {
    Box::pin(std::future::ready(names.len()))
}

fn main() {}
