// `future` on a function that returns a `Result` under another name.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api(future)]
fn lookup() -> Outcome<u8> {
    Ok(7)
}

type Outcome<T> = Result<T>;

fn main() {}
