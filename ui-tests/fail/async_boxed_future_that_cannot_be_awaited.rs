// A boxed future that is not pinned.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn later() -> Box<dyn Future<Output = Result<u8>>> {
    Box::new(async { Ok(7) })
}

fn main() {}
