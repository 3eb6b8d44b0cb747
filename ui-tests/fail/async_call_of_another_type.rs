// A call of an async function with arguments of other types.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn lookup(mut number: usize, name: &str) -> Result<usize> {
    number += name.len();
    Ok(number)
}

fn main() {
    let _ = lookup("web", 3);
}

