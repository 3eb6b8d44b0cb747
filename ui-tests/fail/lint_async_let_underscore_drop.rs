// A guard in an async function that is dropped at once is reported.
#![deny(let_underscore_drop)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {}
}

#[virerr::vir_api]
async fn lookup(guard: Guard, owned: String) -> Result<usize> {
    let _ = Guard;
    let _ = (guard, &owned);
    Ok(3)
}

fn main() {}
