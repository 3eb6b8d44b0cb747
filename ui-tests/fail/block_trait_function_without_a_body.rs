// The attribute on a function of a trait that has no body, in a trait that has the attribute.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
trait Driver {
    #[virerr::vir_api]
    fn start(&self) -> Result<()>;

    fn stop(&self) -> Result<()> {
        self.start()
    }
}

fn main() {}
