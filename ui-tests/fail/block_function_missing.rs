// A block of a trait in which a function is missing.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

trait Driver {
    fn start(&self) -> Result<usize>;
    fn stop(&self) -> Result<usize>;
}

struct Qemu;

#[virerr::vir_api]
impl Driver for Qemu {
    fn start(&self) -> Result<usize> {
        Ok(7)
    }
}

fn main() {}
