// `future` misspelt.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

type Later<T> = std::pin::Pin<Box<dyn Future<Output = Result<T>>>>;

#[virerr::vir_api(futur)]
fn later() -> Later<u8> {
    Box::pin(async { Ok(7) })
}

fn main() {}
