// Errors of another type beside a value of an associated type.

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
fn first<S: Store>(item: S::Item) -> Result<S::Item, String> {
    Ok(item)
}

#[virerr::vir_api]
fn fail<S: Store>(error: S::Error) -> Result<S::Item, S::Error> {
    Err(error)
}

fn main() {}
