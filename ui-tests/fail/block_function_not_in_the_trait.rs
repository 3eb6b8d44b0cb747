// A function of a trait's block that the trait does not have.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

trait Driver {
    fn start(&self) -> Result<usize>;
}

struct Qemu;

#[virerr::vir_api]
impl Driver for Qemu {
    fn start(&self) -> Result<usize> {
        Ok(7)
    }

    fn stop(&self) -> Result<usize> {
        Ok(7)
    }
}

fn main() {}
