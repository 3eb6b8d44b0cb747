// A function of a trait's block that is not as the trait has it.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

trait Driver {
    async fn start(&self, name: &str) -> Result<usize>;
}

struct Qemu;

#[virerr::vir_api]
impl Driver for Qemu {
    async fn start(&self, name: String) -> Result<usize> {
        Ok(name.len())
    }
}

fn main() {}
