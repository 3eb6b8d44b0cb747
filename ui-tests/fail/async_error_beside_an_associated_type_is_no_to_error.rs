// Errors of another type beside a value of an associated type.

use std::future::Future;
use std::pin::Pin;

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

trait Store {
    type Item;
    type Error;
}

#[virerr::vir_api]
async fn first<S: Store>(item: S::Item) -> Result<S::Item, String> {
    Ok(item)
}

#[virerr::vir_api]
fn first_later<S: Store + 'static>(item: S::Item) -> Pin<Box<dyn Future<Output = Result<S::Item, String>>>> {
    Box::pin(async { Ok(item) })
}

#[virerr::vir_api]
async fn fail<S: Store>(error: S::Error) -> Result<S::Item, S::Error> {
    Err(error)
}

fn main() {}
