// The attribute on an async function of a trait that has no body.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

trait Driver {
    #[virerr::vir_api]
    async fn start(&self) -> Result<()>;
}

fn main() {}
