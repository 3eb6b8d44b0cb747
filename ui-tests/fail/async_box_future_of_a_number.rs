// A function that returns the boxed future of the `futures` crate, of no `Result`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

use std::pin::Pin;

type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

#[virerr::vir_api]
fn count(names: &[&str]) -> BoxFuture<'static, usize> {
    Box::pin(std::future::ready(names.len()))
}

fn main() {}
