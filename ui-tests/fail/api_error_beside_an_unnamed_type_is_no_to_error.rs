// Errors of another type beside a value whose type has no name.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

#[virerr::vir_api]
fn names() -> Result<impl Iterator<Item = u8>, String> {
    Ok([7].into_iter())
}

type Outcome<T> = Result<T, String>;

#[virerr::vir_api]
fn names_under_another_name() -> Outcome<impl Iterator<Item = u8>> {
    Ok([7].into_iter())
}

fn main() {}
