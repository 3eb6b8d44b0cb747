// A trait in which no function has a body.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
trait Driver {
    fn start(&self) -> Result<()>;

    fn name(&self) -> &str {
        "driver"
    }
}

fn main() {}
