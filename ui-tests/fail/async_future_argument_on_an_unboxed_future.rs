// `future` where the alias hides a future that is in no box.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

type Later<T> = std::future::Ready<Result<T>>;

#[virerr::vir_api(future)]
fn later() -> Later<u8> {
    std::future::ready(Ok(7))
}

fn main() {}
