// A body that changes a field behind a shared reference.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Domain { names: Vec<u8> }

impl Domain {
    #[virerr::vir_api]
    fn add(&self) -> Result<()> {
        self.names.push(1);
        Ok(())
    }
}

fn main() {}
