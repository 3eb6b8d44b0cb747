// A future that an alias hides, of no `Result`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

type Later<T> = std::pin::Pin<Box<dyn Future<Output = T>>>;

#[virerr::vir_api(future)]
fn later() -> Later<u8> {
    Box::pin(async { 7 })
}

fn main() {}
